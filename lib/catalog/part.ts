import { z } from "zod";
import { apparentPower, energy, flowRate, length, mass, positivePower, power, temperature } from "../units/schema";
import { dateSchema, figureProvenanceSchema, statusSchema } from "./provenance";

/** What a fabric is for. */
export const FABRIC_ROLES = ["compute", "storage", "in-band", "out-of-band"] as const;
export type FabricRole = (typeof FABRIC_ROLES)[number];

/** A `vendor-model` slug, as in NetBox's device-type library. */
export const partIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
  .meta({ title: "part id", $comment: "a part id: lower-case letters, digits, dots and hyphens, such as nvidia-sn5600" });

/** The id of a part of one of the classes given. Editors offer the ids of the catalog, and the catalog checks the class. */
export const partOf = (...classes: readonly string[]) => partIdSchema.meta({ idsOf: classes });

const count = () => z.int().nonnegative();
const positive = () => z.int().positive();
const share = () => z.number().min(0).max(1);

/** Figures that a part of any class may have. */
const common = {
  id: partIdSchema,
  vendor: z.string().optional().describe("Maker, as it signs its data sheets."),
  model: z.string().optional().describe("Model name."),
  status: statusSchema.optional().describe("How well the figures of the part are known; own parts are `stated`."),
  sources: z.array(z.string()).optional().describe("Keys of the sources of the figures."),
  asOf: dateSchema().optional().describe("Date of the figures."),
  note: z.string().optional().describe("What a reader of the figures must know."),
  figures: z
    .record(z.string(), figureProvenanceSchema)
    .optional()
    .describe("Provenance of single figures where it differs."),
  typical: power().optional().describe("Typical electrical draw."),
  maximum: power().optional().describe("Largest electrical draw; what feeds and cooling are sized by."),
  rackUnits: count().optional().describe("Height in rack units of 44.45 mm."),
  weight: mass().optional().describe("Weight of one unit."),
  price: z.number().nonnegative().optional().describe("US dollars for one unit; overrides the price book."),
};

const connector = () =>
  z.enum(["mpo", "lc"]).optional().describe("Connector of the fibre; one that states none goes with any.");

/** What cables are made of. */
export const MEDIA = [
  "passive-copper",
  "active-copper",
  "multimode",
  "single-mode",
  "active-optical",
  "twisted-pair",
] as const;
export type Medium = (typeof MEDIA)[number];
const medium = () => z.enum(MEDIA);

const nicLaneGbps = () =>
  z
    .number()
    .positive()
    .optional()
    .describe("Speed of one lane of such a NIC in gigabits per second. Default: that of the switch that it is joined with.");

/** NICs of a node for one role. */
const nics = () =>
  z.strictObject({
    nics: count().describe("NICs of the node on fabrics of that role."),
    nicGbps: z.number().positive().describe("Speed of one of them in gigabits per second."),
    nicPortsPerCage: positive().default(1).describe("NIC ports that share one cage."),
    nicLaneGbps: nicLaneGbps(),
  });

/**
 * A part of the catalog, by class. Own parts of a site file have the same form.
 * The union is the only list of part classes and of their figures.
 */
export const partSchema = z.discriminatedUnion("class", [
  z.strictObject({
    ...common,
    class: z.literal("gpu"),
    memoryGb: z.number().positive().optional().describe("Memory in gigabytes."),
    bf16DenseTflops: z.number().positive().optional().describe("Dense BF16 throughput in teraflops."),
    fp8DenseTflops: z.number().positive().optional().describe("Dense FP8 throughput in teraflops."),
    memoryTbps: z.number().positive().optional().describe("Memory bandwidth in terabytes per second."),
    nvlinkGbps: z.number().positive().optional().describe("NVLink bandwidth in gigabytes per second."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("node"),
    maximum: common.maximum.unwrap(),
    gpu: partOf("gpu").optional().describe("Part id of the GPU; none for a server of storage or management."),
    gpus: count().describe("GPUs in the node."),
    system: partOf("rack-system")
      .optional()
      .describe("Part id of the rack-scale system that it is sold in, which is bought in place of nodes, racks and PDUs."),
    nics: count().describe("NICs on the compute fabric, one per rail."),
    nicGbps: z.number().positive().describe("Speed of one of those NICs in gigabits per second."),
    nicPortsPerCage: positive()
      .default(1)
      .describe("NIC ports that share one cage: 2 where a twin-port module serves two NICs."),
    nicLaneGbps: nicLaneGbps(),
    otherNics: z
      .strictObject({ storage: nics().optional(), "in-band": nics().optional(), "out-of-band": nics().optional() })
      .optional()
      .describe("NICs for fabrics of other roles; a role that is not named here has none."),
    nicPorts: positive().optional().describe("Ports that one NIC can be split into. Default: one for each 100 Gbps."),
    liquidShare: share().default(0).describe("Share of the heat that goes into the liquid loop; the rest goes into air."),
    nodesPerRack: positive().optional().describe("Nodes that the maker puts into one rack."),
    coolantSupplyMax: temperature().optional().describe("Warmest coolant that its cold plates take."),
    airInletMax: temperature().optional().describe("Warmest air that it takes in."),
    psus: count().optional().describe("Power supply units."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("switch"),
    typical: common.typical.describe("Typical electrical draw, with passive cables and without modules."),
    maximum: common.maximum.describe("Largest electrical draw, with modules in all cages."),
    ports: positive().max(4096).describe("Ports at full speed."),
    portGbps: z.number().positive().describe("Full speed of a port in gigabits per second."),
    cages: positive().optional().describe("Cages for modules; as many as ports unless given."),
    portNames: z
      .string()
      .optional()
      .describe(
        "How the switch prints a port: `{port}` and `{cage}` count from 1, `{subport}` is the port of a cage from 1 and `{cageport}` its full-speed port, `{lane}` the part of a split port from 0 and `{breakout}` from 1; what stands in brackets is for split ports only.",
      ),
    uplinkPorts: count().max(64).default(0).describe("Ports beside those, for links to spines alone; they are numbered on."),
    uplinkGbps: z.number().positive().optional().describe("Speed of such a port in gigabits per second."),
    splits: z.array(positive().max(16)).default([1]).describe("Into how many ports of equal speed one port can be split."),
    laneGbps: z
      .number()
      .positive()
      .optional()
      .describe(
        "Speed of one lane of a port in gigabits per second; a NIC of slower lanes takes as many of them as it has.",
      ),
  }),
  z.strictObject({
    ...common,
    class: z.literal("transceiver"),
    ports: positive().describe("Links that one module serves: 2 for a twin-port module."),
    portGbps: z.number().positive().describe("Speed of each of those links in gigabits per second."),
    laneGbps: z
      .number()
      .positive()
      .optional()
      .describe("Speed of one lane in gigabits per second; modules at both ends of a link have the same."),
    medium: medium().describe("What it is cabled with."),
    connector: connector(),
    reach: length().describe("Longest link."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("cable"),
    medium: medium().describe("What it is made of; copper and active optical cables bring their own ends."),
    length: length().describe("Length it is sold in."),
    links: positive().default(1).describe("Links that one cable carries: 2 for a twin-port copper cable."),
    linkGbps: z.number().positive().optional().describe("Speed of one link, for cables that bring their own ends."),
    legs: positive()
      .default(1)
      .describe("Ends towards the nodes that such a cable splits into, each with an equal share of its links."),
    connector: connector(),
  }),
  z.strictObject({ ...common, class: z.literal("rack") }),
  z.strictObject({
    ...common,
    class: z.literal("rack-system"),
    nodes: positive().describe("Nodes in it."),
    nvlinkSwitchTrays: count().default(0).describe("Switch trays of the NVLink domain of its GPUs, cabled by the maker."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("rack-pdu"),
    capacity: positivePower().describe("Continuous load it may carry."),
    voltage: z.number().positive().optional().describe("Volts, between phases where there are three."),
    amperage: z.number().positive().optional().describe("Amperes that its feed is rated for."),
    phases: z
      .union([z.literal(1), z.literal(3)])
      .optional()
      .describe("Phases of its feed."),
    efficiency: share().optional().describe("Output power over input power; nothing is lost where it is not known."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("ups"),
    capacity: apparentPower().describe("Rated apparent power."),
    efficiency: share().describe("Output power over input power."),
    bridgeMinutes: z.number().nonnegative().optional().describe("How long its own batteries carry its full load."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("busway"),
    capacity: apparentPower().describe("Apparent power that it may carry for good."),
    efficiency: share().optional().describe("Output power over input power; nothing is lost where it is not known."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("cdu"),
    capacity: positivePower().describe("Heat it carries at its rated approach temperature."),
    flow: flowRate().optional().describe("Rated flow of the technology cooling system."),
    approachK: z
      .number()
      .positive()
      .optional()
      .describe("How much warmer than the facility water it supplies the racks at its capacity, in kelvin."),
    redundancy: z.enum(["N", "N+1"]).default("N").describe("`N+1` where one unit has a spare pump and power supply inside."),
    racksServed: positive().optional().describe("Racks that one unit can serve."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("manifold"),
  }),
  z.strictObject({
    ...common,
    class: z.literal("rear-door"),
    capacity: positivePower().describe("Heat it takes out of the air."),
    approachK: z
      .number()
      .positive()
      .optional()
      .describe("How much warmer than the facility water the air is that it supplies at its capacity, in kelvin."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("air-handler"),
    capacity: positivePower().describe("Heat it takes out of the air."),
    approachK: z
      .number()
      .positive()
      .optional()
      .describe("How much warmer than the facility water the air is that it supplies at its capacity, in kelvin."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("chiller"),
    capacity: positivePower().describe("Heat it rejects."),
    cop: z
      .number()
      .positive()
      .describe("Heat rejected per electrical power at the design point (coefficient of performance)."),
    waterLPerKwh: z.number().nonnegative().default(0).describe("Water used per kWh of heat, in litres."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("dry-cooler"),
    capacity: positivePower().describe("Heat it rejects at its rated approach."),
    approachK: z.number().positive().describe("How much warmer than the outside air the water is that it makes, in kelvin."),
    waterLPerKwh: z.number().nonnegative().default(0).describe("Water used per kWh of heat, in litres."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("cooling-tower"),
    capacity: positivePower().describe("Heat it rejects at its rated approach."),
    approachK: z
      .number()
      .positive()
      .describe("How much warmer than the wet-bulb temperature the water is that it makes, in kelvin."),
    waterLPerKwh: z.number().nonnegative().describe("Water used per kWh of heat, evaporated and blown down, in litres."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("generator"),
    capacity: positivePower().describe("Rated output."),
    heatRateMmbtuPerMwh: z
      .number()
      .positive()
      .optional()
      .describe("Fuel by its higher heating value per output, in MMBtu/MWh."),
    startMinutes: z.number().nonnegative().optional().describe("From a standing start to full load, in minutes."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("battery"),
    capacity: power().describe("Power it can give."),
    energy: energy().describe("Energy it holds."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("substation"),
    capacity: positivePower().describe("Load that one priced unit stands for."),
  }),
  z.strictObject({
    ...common,
    class: z.literal("transformer"),
    capacity: apparentPower().describe("Rated apparent power."),
    efficiency: share().describe("Output power over input power at the rated load."),
  }),
  z.strictObject({ ...common, class: z.literal("accessory") }),
]);

/** All classes of parts, in order. */
export const PART_CLASSES = partSchema.options.map((option) => option.shape.class.value);

/** The classes that {@link partOf} was given, through what makes a key optional. */
export function classesOf(schema: z.ZodType): readonly PartClass[] {
  const { innerType } = schema.def as { readonly innerType?: z.ZodType };
  return innerType ? classesOf(innerType) : ((schema.meta()?.["idsOf"] ?? []) as readonly PartClass[]);
}

/** A part with its quantities parsed and its defaults filled in. */
export type Part = z.output<typeof partSchema>;
/** A part as it is written. */
export type PartInput = z.input<typeof partSchema>;
/** The class of a part. */
export type PartClass = Part["class"];
/** A part of one class. */
export type PartOf<C extends PartClass> = Extract<Part, { class: C }>;
