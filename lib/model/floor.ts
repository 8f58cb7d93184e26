import { z } from "zod";
import { length } from "../units/schema";
import { countSchema } from "./count";

/** Rack units of a rack of switches that patch panels take, general practice. */
const PATCH_UNITS = 8;

/** Where the switches of a leaf group stand, seen from its nodes. */
export const LEAF_PLACEMENTS = ["end-of-row", "middle-of-row", "in-rack"] as const;

/** How racks stand in the hall; cable lengths follow from it. */
export const floorSchema = z.strictObject({
  rowRacks: countSchema()
    .optional()
    .describe("Racks in a row, cross aisles left out. Default: as many as make the hall about as wide as it is deep."),
  rackPitch: length().prefault("0.8 m").describe("From one rack to the next in a row."),
  rowPitch: length().prefault("2.7 m").describe("From one row to the next: a rack and its share of hot and cold aisle."),
  rise: length().prefault("2.5 m").describe("From a port up to the overhead tray."),
  slack: z.number().min(0).max(1).default(0.1).describe("Spare length of a cable, as a share of its run."),
  switchUnitsPerRack: countSchema()
    .optional()
    .describe(
      "Rack units that devices take in a rack of switches, be it for power, weight or growth. Default: all but those of patch panels.",
    ),
  leafPlacement: z.enum(LEAF_PLACEMENTS).default("end-of-row").describe("Where leaf switches of pods stand."),
});

export type FloorSpec = z.output<typeof floorSchema>;

/** Rack units for devices in a rack of switches of that height. */
export function switchUnits({ switchUnitsPerRack }: Pick<FloorSpec, "switchUnitsPerRack">, rackUnits: number): number {
  return switchUnitsPerRack ?? Math.max(1, rackUnits - PATCH_UNITS);
}
