import { z } from "zod";
import { GigasiteError, nearest, shown } from "../errors";
import data from "./data/instances.json";
import { figureProvenanceSchema, statusSchema } from "./provenance";

const count = () => z.int().nonnegative();
const positive = () => z.int().positive();

/** What one instance costs by the hour without a commitment, in one region. */
const onDemandPriceSchema = z.strictObject({
  usdPerHour: z.number().positive(),
  region: z.string().describe("Region the price holds in; other regions can differ."),
  asOf: z.iso.date(),
  status: statusSchema,
  sources: z.array(z.string()).min(1).describe("Keys of the sources of the price."),
});

/** An EC2 instance type with GPUs. */
const instanceTypeSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]+\.[a-z0-9]+$/),
    gpu: z.string().describe("Model of the GPUs."),
    gpus: positive(),
    gpuMemoryMib: positive().describe("Memory of one GPU."),
    nvlinkGBps: z.number().positive().optional().describe("NVLink bandwidth of one GPU in gigabytes per second."),
    vcpus: positive(),
    memoryGib: positive(),
    architecture: z.enum(["x86_64", "arm64"]),
    networkGbps: z.number().positive().describe("Network bandwidth of all cards in gigabits per second."),
    efaInterfaces: count().describe("Most interfaces with an Elastic Fabric Adapter; not the same as the cards."),
    networkCards: positive(),
    interfacesPerCard: positive().describe("Most network interfaces of one card."),
    onDemand: onDemandPriceSchema,
    status: statusSchema,
    asOf: z.iso.date(),
    sources: z.array(z.string()).min(1),
    figures: z
      .record(z.string(), figureProvenanceSchema)
      .default({})
      .describe("Provenance of single figures where it differs."),
  })
  .readonly();

export type InstanceType = z.output<typeof instanceTypeSchema>;
export type OnDemandPrice = z.output<typeof onDemandPriceSchema>;

let checked: readonly InstanceType[] | undefined;

/** All instance types that a replica can be made of. */
export function instanceTypes(): readonly InstanceType[] {
  return (checked ??= z.array(instanceTypeSchema).parse(data));
}

/**
 * The instance type of a name.
 *
 * @param path where the name stands in the site, for the message
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
    message: "no such instance type is known",
    found: shown(name),
    allowed: names.join(", "),
    remedy: near === undefined ? "name one of the instance types allowed" : `did you mean "${near}"?`,
  });
}
