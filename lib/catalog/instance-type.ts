import { z } from "zod";
import { didYouMean, GigasiteError, nearest, shown } from "../errors";
import { lineSchema } from "../schema/line";
import { listOf, mapOf } from "../schema/collection";
import { plainNumber, wholeNumber } from "../schema/number";
import data from "./data/instances.json";
import { figureKeySchema, figureProvenanceSchema, statusSchema, type FigureProvenance } from "./provenance";
import { COUNT, COUNT_OR_NONE, GPU_FIGURE, RATE_IN_USD } from "./ranges";

const count = () => wholeNumber(COUNT_OR_NONE);
const positive = () => wholeNumber(COUNT);
const figure = () => plainNumber(GPU_FIGURE);

/** Marks the keys that take the name of an instance type, for editors. */
export const INSTANCE_TYPE_IDS = "instance-type";

/** The name of an instance type. */
export const instanceTypeName = () =>
  z
    .string()
    .regex(/^[\w.-]{1,80}$/)
    .meta({ idsOf: [INSTANCE_TYPE_IDS], $comment: "an instance type: such as p5.48xlarge" });

/** The ways to buy an instance. */
export const purchaseSchema = z.enum(["on-demand", "spot", "reservation", "capacity-block"]);
export type Purchase = z.output<typeof purchaseSchema>;

/** On-demand price of one instance per hour, in one region. */
const onDemandPriceSchema = z.strictObject({
  usdPerHour: plainNumber(RATE_IN_USD),
  region: lineSchema().describe("Region of the price; prices differ between regions."),
  asOf: z.iso.date(),
  status: statusSchema,
  sources: listOf(lineSchema()).min(1).describe("Keys of the sources of the price."),
});

/** Price of a capacity block, paid in advance for the whole block; each offering has its own price. */
const capacityBlockPriceSchema = z.strictObject({
  usdPerGpuHour: z
    .strictObject({ low: plainNumber(RATE_IN_USD), high: plainNumber(RATE_IN_USD) })
    .describe("Lowest and highest over the regions."),
  asOf: z.iso.date(),
  status: statusSchema,
  sources: listOf(lineSchema()).min(1).describe("Keys of the sources of the price."),
});

/** An EC2 instance type with GPUs. */
const instanceTypeSchema = z
  .strictObject({
    name: instanceTypeName(),
    gpu: lineSchema().describe("Model of the GPUs."),
    gpus: positive(),
    gpuMemoryMib: positive().describe("Memory of one GPU."),
    nvlinkGBps: figure().optional().describe("NVLink bandwidth of one GPU in gigabytes per second."),
    vcpus: positive(),
    memoryGib: positive(),
    architecture: z.enum(["x86_64", "arm64"]),
    localNvmeGb: positive().describe("Total capacity of local disks, in gigabytes."),
    networkGbps: figure().describe("Network bandwidth of all cards in gigabits per second."),
    ebsGbps: figure().describe("Bandwidth to EBS volumes in gigabits per second."),
    efaInterfaces: count().describe("Most interfaces with an Elastic Fabric Adapter; not the same as the cards."),
    networkCards: positive(),
    interfacesPerCard: positive().describe("Most network interfaces of one card."),
    cardInterfaces: listOf(positive()).optional().describe("Most network interfaces of each card, where cards differ."),
    topologyLayers: positive().optional().describe("Network nodes that EC2 names between an instance and the spine."),
    expectedBusGBps: figure()
      .optional()
      .describe("NCCL all-reduce bus bandwidth that others measured over two instances, in gigabytes per second."),
    purchase: listOf(purchaseSchema).min(1).describe("The ways it can be bought."),
    ultraServerInstances: listOf(positive())
      .optional()
      .describe("Instances of the UltraServers that it is part of, which are rented whole."),
    localZones: listOf(lineSchema())
      .optional()
      .describe("Names of the Local Zones that it is offered in, where it is offered in no other zone."),
    onDemand: onDemandPriceSchema.optional(),
    capacityBlock: capacityBlockPriceSchema.optional(),
    status: statusSchema,
    asOf: z.iso.date(),
    sources: listOf(lineSchema()).min(1),
    figures: mapOf(figureKeySchema(), figureProvenanceSchema)
      .default({})
      .describe("Provenance of single figures where it differs."),
  })
  // Where there are as many adapters as cards, each card has one; the types with one fewer lack it on the first.
  .transform((type) => {
    const figures: Record<string, FigureProvenance> = { ...type.figures, firstCardEfa: { status: "derived" } };
    return { ...type, firstCardEfa: type.efaInterfaces === type.networkCards, figures };
  })
  .readonly();

export type InstanceType = z.output<typeof instanceTypeSchema>;
export type OnDemandPrice = z.output<typeof onDemandPriceSchema>;
export type CapacityBlockPrice = z.output<typeof capacityBlockPriceSchema>;

let checked: readonly InstanceType[] | undefined;

/** All instance types for replicas: EC2 instance types with NVIDIA GPUs. */
export function instanceTypes(): readonly InstanceType[] {
  return (checked ??= listOf(instanceTypeSchema).parse(data));
}

/**
 * The instance type of a name.
 *
 * @param path path of the name in the site, for the message
 * @throws GigasiteError PART005
 */
export function instanceType(name: string, path = ""): InstanceType {
  const found = instanceTypes().find((type) => type.name === name);
  if (found) return found;
  const names = instanceTypes().map((type) => type.name);
  const near = nearest(name, names);
  throw GigasiteError.of({
    code: "PART005",
    path,
    message: "unknown instance type",
    found: shown(name),
    allowed: names.join(", "),
    remedy: didYouMean(near, "use one of the allowed instance types"),
  });
}

/** Most network interfaces of one card of an instance type, counted from 0. */
export function interfacesOfCard(
  { interfacesPerCard, cardInterfaces }: Pick<InstanceType, "interfacesPerCard" | "cardInterfaces">,
  card: number,
): number {
  return cardInterfaces?.[card] ?? interfacesPerCard;
}
