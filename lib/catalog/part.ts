import { z } from "zod";
import { lineSchema } from "../schema/line";
import { listOf, mapOf } from "../schema/collection";
import { numberIn, plainNumber, wholeNumber } from "../schema/number";
import { type NumberRange } from "../units/number-range";
import { apparentPower, energy, flowRate, length, mass, power, temperature } from "../schema/quantity";
import { dateSchema, figureKeySchema, figureProvenanceSchema, statusSchema } from "./provenance";
import * as ranges from "./ranges";

/** Purposes of a fabric. */
export const FABRIC_ROLES = ["compute", "storage", "in-band", "out-of-band"] as const;
export type FabricRole = (typeof FABRIC_ROLES)[number];

/** A `vendor-model` slug, as in NetBox's device-type library. */
export const partIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)
  .meta({ title: "part id", $comment: "a part id: lower-case letters, digits, dots and hyphens, such as nvidia-sn5600" });

/** The id of a part of one of the classes given. Editors complete the ids of the catalog, and the catalog checks the class. */
export const partOf = (...classes: readonly string[]) => partIdSchema.meta({ idsOf: classes });

const pieces = () => wholeNumber(ranges.PIECES);
const somePieces = () => wholeNumber(ranges.SOME_PIECES);
const lanes = () => wholeNumber(ranges.LANES);
const speed = () => numberIn("Gbps", ranges.PORT_SPEED);
const figure = (unit: string) => numberIn(unit, ranges.GPU_FIGURE);
const capacity = () => power(ranges.UNIT_CAPACITY);
const rating = () => apparentPower(ranges.UNIT_RATING);
const approach = () => numberIn("K", ranges.APPROACH);
const minutes = () => numberIn("min", ranges.MINUTES);
const water = () => numberIn("L/kWh", ranges.WATER_PER_KWH);
const coolant = () => temperature(ranges.COOLANT_TEMPERATURE);

/** Maximum length of the names of a maker, a model and a port, in characters. */
const LONGEST_NAME = 200;

const rackUnits = (range: NumberRange) =>
  wholeNumber(range).meta({ unit: "U" }).optional().describe("Height in rack units of 44.45 mm.");
/** Height of equipment in racks, and of racks. */
const someRackUnits = { rackUnits: rackUnits(ranges.SOME_RACK_UNITS) };

/** Keys of a part of any class. */
const common = {
  id: partIdSchema.describe("Part id. The id of a part of the catalog overrides the figures named here."),
  vendor: lineSchema(LONGEST_NAME).optional().describe("Manufacturer."),
  model: lineSchema(LONGEST_NAME).optional().describe("Model name."),
  status: statusSchema.optional().describe("How well the figures are known. Default: `stated` for own parts."),
  sources: listOf(lineSchema()).optional().describe("Sources of the figures: keys of the catalog's sources, or text."),
  asOf: dateSchema().optional().describe("Date of the figures."),
  note: lineSchema().optional().describe("Remark for readers of the figures."),
  figures: mapOf(figureKeySchema(), figureProvenanceSchema)
    .optional()
    .describe("Status, sources, date and note of single figures, by key, where they differ from the part's."),
  typical: power(ranges.PART_POWER).optional().describe("Typical power consumption."),
  maximum: power(ranges.PART_POWER).optional().describe("Nameplate (maximum) power; sizes feeds and cooling."),
  rackUnits: rackUnits(ranges.RACK_UNITS),
  weight: mass(ranges.PART_MASS).optional().describe("Weight of one unit."),
  price: numberIn("USD", ranges.USD).optional().describe("Unit price in US dollars; overrides the price book."),
};

const connector = () => z.enum(["mpo", "lc"]).optional().describe("Fibre connector. Default: compatible with both.");

/** Media of cables. */
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
  speed().optional().describe("Lane speed of such a NIC. Default: the lane speed of the switch it connects to.");

/** NICs of a node for one role. */
const nics = () =>
  z.strictObject({
    nics: wholeNumber(ranges.NICS_OF_ROLE).describe("NICs of the node on fabrics with this role."),
    nicGbps: speed().describe("Speed of one NIC."),
    nicPortsPerCage: lanes().default(1).describe("NIC ports per cage."),
    nicLaneGbps: nicLaneGbps(),
  });

const efficiency = () => plainNumber(ranges.EFFICIENCY).describe("Output power divided by input power.");
const lossless = () => efficiency().optional().describe("Output power divided by input power. Default: 1, no losses.");
const waterApproachK = () =>
  approach().optional().describe("Supply air temperature minus facility water temperature at rated capacity.");
const dryWater = () => water().default(0).describe("Water consumed per kWh of heat.");

/**
 * A part of the catalog, by class. Own parts of a site file have the same form.
 * This union is the only list of part classes and of their keys.
 */
export const partSchema = z.discriminatedUnion("class", [
  z
    .strictObject({
      ...common,
      class: z.literal("gpu"),
      memoryGb: figure("GB").optional().describe("Memory."),
      bf16DenseTflops: figure("TFLOPS").optional().describe("Dense BF16 throughput."),
      fp8DenseTflops: figure("TFLOPS").optional().describe("Dense FP8 throughput."),
      memoryTBps: figure("TB/s").optional().describe("Memory bandwidth in terabytes per second."),
      nvlinkGBps: figure("GB/s").optional().describe("NVLink bandwidth in gigabytes per second."),
    })
    .describe("A GPU. It is part of a node: power, weight and price are included in the node's."),
  z
    .strictObject({
      ...common,
      ...someRackUnits,
      class: z.literal("node"),
      maximum: common.maximum.unwrap().describe("Nameplate (maximum) power; sizes feeds and cooling."),
      gpu: partOf("gpu").optional().describe("Part id of its GPUs. Default: none, for storage and management servers."),
      gpus: wholeNumber(ranges.GPUS_PER_NODE).describe("GPUs per node."),
      system: partOf("rack-system")
        .optional()
        .describe(
          "Part id of the rack-scale system it is sold in; the system then replaces nodes, racks and PDUs on the BOM.",
        ),
      nics: wholeNumber(ranges.NICS_OF_ROLE).describe("NICs on the compute fabric, one per rail."),
      nicGbps: speed().describe("Speed of one NIC on the compute fabric."),
      nicPortsPerCage: lanes().default(1).describe("NIC ports per cage; 2 where a twin-port module serves two NICs."),
      nicLaneGbps: nicLaneGbps(),
      otherNics: z
        .strictObject({
          storage: nics().optional().describe("NICs on storage fabrics."),
          "in-band": nics().optional().describe("NICs on in-band management fabrics."),
          "out-of-band": nics().optional().describe("NICs on out-of-band management fabrics."),
        })
        .optional()
        .describe("NICs on fabrics with other roles. Default: none."),
      nicPorts: lanes().optional().describe("Breakout ports per NIC. Default: one per 100 Gbps."),
      liquidShare: plainNumber(ranges.SHARE)
        .default(0)
        .describe("Share of its heat removed by liquid, from 0 to 1; the rest is removed by air."),
      nodesPerRack: somePieces().optional().describe("Nodes per rack as sold. Default: as many as fit."),
      coolantSupplyMax: coolant().optional().describe("Maximum coolant supply temperature."),
      airInletMax: coolant().optional().describe("Maximum inlet air temperature."),
      psus: pieces().optional().describe("Power supply units."),
    })
    .describe("A server or compute tray, with or without GPUs."),
  z
    .strictObject({
      ...common,
      ...someRackUnits,
      class: z.literal("switch"),
      typical: common.typical.describe("Typical power with passive cables, without transceivers."),
      maximum: common.maximum.describe("Nameplate (maximum) power with transceivers in all cages."),
      ports: wholeNumber(ranges.SWITCH_PORTS).describe("Ports at full speed."),
      portGbps: speed().describe("Full speed of a port."),
      cages: wholeNumber(ranges.SWITCH_PORTS).optional().describe("Cages for transceivers. Default: one per port."),
      portNames: lineSchema(LONGEST_NAME)
        .optional()
        .describe(
          "Template of port names, such as `swp{port}[s{lane}]`. `{port}` and `{cage}` count from 1; `{subport}` is the port within a cage, from 1, and `{cageport}` its full-speed port; `{lane}` is the breakout port from 0, `{breakout}` from 1. Text in brackets is used for breakout ports only.",
        ),
      uplinkPorts: wholeNumber(ranges.UPLINK_PORTS)
        .default(0)
        .describe("Additional ports for links to spines only, numbered after the other ports."),
      uplinkGbps: speed().optional().describe("Speed of an uplink port. Required with `uplinkPorts`."),
      splits: listOf(wholeNumber(ranges.BREAKOUT), ranges.BREAKOUT.maximum)
        .default([1])
        .describe("Breakouts of a port: numbers of ports of equal speed it can be split into."),
      laneGbps: speed().optional().describe("Lane speed of a port. Default: any."),
    })
    .describe("A network switch."),
  z
    .strictObject({
      ...common,
      class: z.literal("transceiver"),
      ports: lanes().describe("Links per transceiver; 2 for a twin-port transceiver."),
      portGbps: speed().describe("Speed of one link."),
      laneGbps: speed().optional().describe("Lane speed; equal at both ends of a link. Default: any."),
      medium: medium().describe("Medium of its cable."),
      connector: connector(),
      reach: length(ranges.CABLE_LENGTH).describe("Maximum link length."),
    })
    .describe("An optical transceiver, for switches and NICs. Chosen per link by speed, medium, reach and price."),
  z
    .strictObject({
      ...common,
      class: z.literal("cable"),
      medium: medium().describe("Medium; copper and active optical cables include their transceivers."),
      length: length(ranges.CABLE_LENGTH).describe("Length as sold."),
      links: lanes().default(1).describe("Links per cable; 2 for a twin-port copper cable."),
      linkGbps: speed().optional().describe("Speed of one link, for cables that include their transceivers."),
      legs: lanes()
        .default(1)
        .describe("Ends of a splitting cable on the node side, each with an equal share of its links."),
      connector: connector(),
    })
    .describe("A cable or trunk of one length. Chosen per link by speed, medium, length and price."),
  z
    .strictObject({ ...common, ...someRackUnits, class: z.literal("rack") })
    .describe("A rack cabinet; `rackUnits` is its usable height."),
  z
    .strictObject({
      ...common,
      class: z.literal("rack-system"),
      nodes: somePieces().describe("Nodes in the system."),
      nvlinkSwitchTrays: pieces().default(0).describe("NVLink switch trays, cabled by the manufacturer."),
    })
    .describe("A rack-scale system, sold with its nodes, rack and power shelves."),
  z
    .strictObject({
      ...common,
      class: z.literal("rack-pdu"),
      capacity: capacity().describe("Continuous load it can supply."),
      voltage: numberIn("V", ranges.VOLTAGE).optional().describe("Input voltage, line to line for three phases."),
      amperage: numberIn("A", ranges.AMPERAGE).optional().describe("Rated input current."),
      phases: z
        .union([z.literal(1), z.literal(3)])
        .optional()
        .describe("Input phases."),
      efficiency: lossless(),
    })
    .describe("A power distribution unit of a rack."),
  z
    .strictObject({
      ...common,
      class: z.literal("ups"),
      capacity: rating().describe("Rated apparent power."),
      efficiency: efficiency(),
      bridgeMinutes: minutes().optional().describe("Ride-through at full load, with its own batteries."),
    })
    .describe("An uninterruptible power supply."),
  z
    .strictObject({
      ...common,
      class: z.literal("busway"),
      capacity: rating().describe("Continuous apparent power."),
      efficiency: lossless(),
    })
    .describe("A busway above the racks."),
  z
    .strictObject({
      ...common,
      class: z.literal("cdu"),
      capacity: capacity().describe("Heat removed at the rated approach temperature."),
      flow: flowRate(ranges.COOLANT_FLOW).optional().describe("Rated flow of the technology cooling system (TCS)."),
      approachK: approach()
        .optional()
        .describe("Approach temperature: TCS supply minus facility water supply at rated capacity."),
      redundancy: z
        .enum(["N", "N+1"])
        .default("N")
        .describe("Internal redundancy: `N+1` with a spare pump and power supply."),
      racksServed: somePieces().optional().describe("Racks per unit."),
    })
    .describe("A coolant distribution unit, in a rack or in a row."),
  z
    .strictObject({ ...common, class: z.literal("manifold") })
    .describe("A coolant manifold of a rack. Sites use `generic-manifold`; an own part with that id overrides it."),
  z
    .strictObject({
      ...common,
      class: z.literal("rear-door"),
      capacity: capacity().describe("Heat removed from the air."),
      approachK: waterApproachK(),
    })
    .describe("A rear-door heat exchanger."),
  z
    .strictObject({
      ...common,
      class: z.literal("air-handler"),
      capacity: capacity().describe("Heat removed from the air."),
      approachK: waterApproachK(),
    })
    .describe("An air handler or fan wall of a hall."),
  z
    .strictObject({
      ...common,
      class: z.literal("chiller"),
      capacity: capacity().describe("Heat rejected."),
      cop: plainNumber(ranges.COEFFICIENT_OF_PERFORMANCE).describe(
        "Coefficient of performance: heat rejected divided by electrical power at the design point.",
      ),
      waterLPerKwh: dryWater(),
    })
    .describe("A chiller, air-cooled or evaporative."),
  z
    .strictObject({
      ...common,
      class: z.literal("dry-cooler"),
      capacity: capacity().describe("Heat rejected at the rated approach temperature."),
      approachK: approach().describe("Approach temperature: water temperature minus dry-bulb temperature."),
      waterLPerKwh: dryWater(),
    })
    .describe("A dry cooler: a coil with fans, without a compressor."),
  z
    .strictObject({
      ...common,
      class: z.literal("cooling-tower"),
      capacity: capacity().describe("Heat rejected at the rated approach temperature."),
      approachK: approach().describe("Approach temperature: water temperature minus wet-bulb temperature."),
      waterLPerKwh: water().describe("Water consumed per kWh of heat, evaporation and blowdown."),
    })
    .describe("A cooling tower."),
  z
    .strictObject({
      ...common,
      class: z.literal("generator"),
      capacity: capacity().describe("Rated output."),
      heatRateMmbtuPerMwh: numberIn("MMBtu/MWh", ranges.HEAT_RATE)
        .optional()
        .describe("Heat rate: fuel energy (higher heating value) per output. Default: typical for the feed's kind."),
      startMinutes: minutes().optional().describe("Time from standstill to full load."),
    })
    .describe("A gas turbine, gas engine or diesel generator set."),
  z
    .strictObject({
      ...common,
      class: z.literal("battery"),
      capacity: power(ranges.PART_POWER).describe("Power it can supply."),
      energy: energy(ranges.BATTERY_ENERGY).describe("Usable energy."),
    })
    .describe("A unit of battery energy storage."),
  z
    .strictObject({
      ...common,
      class: z.literal("substation"),
      capacity: capacity().describe("Load per priced unit."),
    })
    .describe("A utility substation, priced per unit of load."),
  z
    .strictObject({
      ...common,
      class: z.literal("transformer"),
      capacity: rating().describe("Rated apparent power."),
      efficiency: plainNumber(ranges.EFFICIENCY).describe("Output power divided by input power at the rated load."),
    })
    .describe("A transformer to low voltage."),
  z.strictObject({ ...common, class: z.literal("accessory") }).describe("Any other part, listed under `items` of a site."),
]);

/** All classes of parts, in order. */
export const PART_CLASSES = partSchema.options.map((option) => option.shape.class.value);

/** The classes that a key takes by {@link partOf}, whether it is optional or not; none for other keys. */
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
