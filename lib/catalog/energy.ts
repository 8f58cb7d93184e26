import { z } from "zod";
import { lineSchema } from "../schema/line";
import { listOf } from "../schema/collection";
import { plainNumber } from "../schema/number";
import data from "./data/energy.json";
import { dateSchema, statusSchema } from "./provenance";
import { RATE_IN_USD } from "./ranges";

/** A figure with its bounds and where it comes from. */
const estimateSchema = z.strictObject({
  value: plainNumber(RATE_IN_USD),
  low: plainNumber(RATE_IN_USD).describe("Lower bound of the known values, or of the estimate."),
  high: plainNumber(RATE_IN_USD).describe("Upper bound of the known values, or of the estimate."),
  asOf: dateSchema(),
  status: statusSchema,
  sources: listOf(lineSchema()).min(1).describe("Keys of `data/sources.json`."),
  note: lineSchema(),
});

/** Fuel, in millions of British thermal units by its higher heating value. */
const fuelSchema = z.strictObject({ usdPerMmbtu: estimateSchema, kgCo2PerMmbtu: estimateSchema });

const boughtSchema = z.strictObject({ usdPerKwh: estimateSchema, gramsCo2PerKwh: estimateSchema });

const burntSchema = z.strictObject({
  fuel: z.enum(["natural-gas", "diesel"]),
  heatRateMmbtuPerMwh: estimateSchema.describe("Fuel by its higher heating value per output."),
  maintenanceUsdPerKwh: estimateSchema,
});

const energySchema = z.strictObject({
  fuels: z.strictObject({ "natural-gas": fuelSchema, diesel: fuelSchema }),
  feeds: z.strictObject({
    utility: boughtSchema,
    "gas-turbine": burntSchema,
    "gas-engine": burntSchema,
    genset: burntSchema,
  }),
  waterUsdPerM3: estimateSchema,
});

type Energy = z.output<typeof energySchema>;

/** A figure with its bounds and the keys of its sources. */
export type Estimate = Pick<z.output<typeof estimateSchema>, "value" | "low" | "high" | "sources">;

/** A kind of power feed. */
export type EnergyKind = keyof Energy["feeds"];

/** Price and carbon intensity of a kilowatt-hour. */
export interface EnergyFigures {
  /** US dollars, with maintenance and without capital. */
  readonly usdPerKwh: Estimate;
  /** Grams of carbon dioxide; its equivalent for power that is bought. */
  readonly gramsCo2PerKwh: Estimate;
}

/** Fuel by its higher heating value per output of a generating unit, in MMBtu/MWh, with the keys of its sources. */
export interface HeatRate {
  readonly mmbtuPerMwh: number;
  readonly sources: readonly string[];
}

let checked: Energy | undefined;

/** All figures, with status, date and notes. */
export function energyData(): Energy {
  return (checked ??= energySchema.parse(data));
}

/** Price and carbon intensity of a kilowatt-hour from a kind of feed; for fuel, by the heat rate of its units if known. */
export function energyOf(kind: EnergyKind, heatRate?: HeatRate): EnergyFigures {
  const { fuels, feeds } = energyData();
  const feed = feeds[kind];
  if (!("fuel" in feed)) return feed;
  const { usdPerMmbtu, kgCo2PerMmbtu } = fuels[feed.fuel];
  const rate = heatRate ? exactly(heatRate) : feed.heatRateMmbtuPerMwh;
  const upkeep = feed.maintenanceUsdPerKwh;
  return {
    usdPerKwh: combined([rate, usdPerMmbtu, upkeep], (at) => (at(rate) * at(usdPerMmbtu)) / KWH_PER_MWH + at(upkeep)),
    // Kilograms for a megawatt-hour are grams for a kilowatt-hour.
    gramsCo2PerKwh: combined([rate, kgCo2PerMmbtu], (at) => at(rate) * at(kgCo2PerMmbtu)),
  };
}

const KWH_PER_MWH = 1000;

function exactly({ mmbtuPerMwh, sources }: HeatRate): Estimate {
  return { value: mmbtuPerMwh, low: mmbtuPerMwh, high: mmbtuPerMwh, sources: [...sources] };
}

/** A figure that increases with each of its inputs, so that its bounds follow from their bounds. */
function combined(parts: readonly Estimate[], formula: (at: (part: Estimate) => number) => number): Estimate {
  return {
    value: formula((part) => part.value),
    low: formula((part) => part.low),
    high: formula((part) => part.high),
    sources: [...new Set(parts.flatMap((part) => part.sources))],
  };
}
