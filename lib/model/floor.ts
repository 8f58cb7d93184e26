import { z } from "zod";
import { RACK_PITCH, ROW_PITCH, SHARE, SOME_RACK_UNITS, TRAY_RISE } from "../catalog/ranges";
import { plainNumber, wholeNumber } from "../schema/number";
import { length } from "../schema/quantity";
import { countSchema } from "./count";

/** Shortest row that is worth its aisles, general practice. */
export const SHORTEST_ROW = 20;

/** Rack units for patch panels in a network rack; general practice. */
const PATCH_UNITS = 8;

/** Position of the leaf switches of a leaf group, relative to its nodes. */
export const LEAF_PLACEMENTS = ["end-of-row", "middle-of-row", "in-rack"] as const;

/** Layout of racks in a hall; determines cable lengths. */
export const floorSchema = z.strictObject({
  rowRacks: countSchema().optional().describe("Racks per row, without cross aisles. Default: a hall about as wide as deep."),
  rackPitch: length(RACK_PITCH).prefault("0.8 m").describe("Distance between racks of a row, center to center."),
  rowPitch: length(ROW_PITCH)
    .prefault("2.7 m")
    .describe("Distance between rows, center to center: a rack and its share of hot and cold aisle."),
  rise: length(TRAY_RISE).prefault("2.5 m").describe("Vertical distance from a port to the overhead cable tray."),
  slack: plainNumber(SHARE).default(0.1).describe("Slack of a cable, as a share of its run."),
  switchUnitsPerRack: wholeNumber(SOME_RACK_UNITS)
    .optional()
    .describe(
      "Usable rack units of a network rack, limited by power, weight or growth. Default: all except those of patch panels.",
    ),
  leafPlacement: z.enum(LEAF_PLACEMENTS).default("end-of-row").describe("Position of the leaf switches of pods."),
});

export type FloorSpec = z.output<typeof floorSchema>;

/** Usable rack units of a network rack of a height. */
export function switchUnits({ switchUnitsPerRack }: Pick<FloorSpec, "switchUnitsPerRack">, rackUnits: number): number {
  return switchUnitsPerRack ?? Math.max(1, rackUnits - PATCH_UNITS);
}
