import { FlowRate, Length, Mass, Power, Quantity, round, Temperature } from "../units";
import { kilowatts, powerUnitOf, significant, thousands } from "./format";
import type { TextOptions } from "./style";

/** A quantity in the unit of a report. Values are in the unit of the plan, such as kW or L/min. */
export interface Measure {
  /** Symbol of the unit, for a column head. */
  readonly unit: string;
  /** The figure alone, for a cell below that head. */
  readonly figure: (value: number) => string;
  /** The figure with its unit, for prose: three significant digits. */
  readonly text: (value: number) => string;
}

/** The quantities of a report in one system of units. */
export type Measures = ReturnType<typeof measures>;

/** The quantities of a report in metric or US customary units. Power and energy are in watts and watt-hours in both. */
export function measures({ units = "metric" }: Pick<TextOptions, "units">) {
  const us = units === "us";
  return {
    /** From °C. */
    temperature: us ? degrees("°F", fahrenheit) : degrees("°C"),
    /** Difference of two temperatures, from K. */
    temperatureRise: us ? degrees("°F", fahrenheitRise) : degrees("K"),
    /** Volume flow of a coolant, from L/min. */
    flow: us ? scaled("gpm", GALLON) : scaled("L/min"),
    /** From m. */
    length: us ? scaled("ft", FOOT, 1) : scaled("m", 1, 1),
    /** Mass of a part or a bill line, from kg. */
    mass: us ? scaled("lb", POUND) : scaled("kg"),
    /** Mass of a system or a site, from kg. */
    largeMass: us ? scaled("short tons", 2000 * POUND) : scaled("t", 1000),
    /** Volume of water, from L. */
    water: us ? scaled("gal", GALLON) : scaled("L"),
    /** Water use per energy, from L/kWh. */
    waterPerEnergy: us ? scaled("gal/kWh", GALLON, 2) : scaled("L/kWh", 1, 2),
    /** Volume of water per year, from m³. */
    largeWater: us ? scaled("kgal", GALLON) : scaled("m³"),
    /** Carbon intensity of energy, from g/kWh. */
    carbon: us ? scaled("lb CO2e/MWh", POUND) : scaled("g CO2e/kWh"),
    /** Heat and cooling capacity, from kW: as power, or in tons of refrigeration. */
    heat: us ? () => scaled("tons", REFRIGERATION_TON) : powerMeasure,
  };
}

/** US customary units, in the unit of the plan; a gallon per minute in L/min is a gallon in L. */
const GALLON = FlowRate.parse("1 gpm").toLitresPerMinute();
const FOOT = Length.parse("1 ft").toMetres();
const POUND = Mass.parse("1 lb").toKilograms();
const REFRIGERATION_TON = Power.parse("1 tons").toKilowatts();

function fahrenheit(celsius: number): number {
  return fahrenheitRise(celsius - Temperature.parse("0 F").toCelsius());
}

function fahrenheitRise(kelvin: number): number {
  return kelvin / Temperature.parse("33 F").kelvinAbove(Temperature.parse("32 F"));
}

/** Power from kW, in one unit for all figures of a table: the largest that leaves at least 10 of the largest figure. */
export function powerMeasure(kilowattsOfTable: readonly (number | null)[] = []): Measure {
  const most = kilowattsOfTable.reduce<number>((largest, kw) => Math.max(largest, kw ?? 0), 0);
  const { size, symbol } = powerUnitOf(most / 10);
  return { unit: symbol, figure: (kw) => thousands(kw / size, size === 1 ? 1 : 2), text: kilowatts };
}

/** A quantity of a part as text in the units of the report; any other value as it is. */
export function quantityText(value: unknown, options: Pick<TextOptions, "units">): string {
  const of = measures(options);
  if (Quantity.isOf(value, FlowRate.dimension)) return of.flow.text((value as FlowRate).toLitresPerMinute());
  if (Quantity.isOf(value, Temperature.dimension)) return of.temperature.text((value as Temperature).toCelsius());
  if (options.units !== "us") return String(value);
  if (Quantity.isOf(value, Length.dimension)) return of.length.text((value as Length).toMetres());
  if (Quantity.isOf(value, Mass.dimension)) return of.mass.text((value as Mass).toKilograms());
  return String(value);
}

/** @param size of the unit, in the unit of the plan */
function scaled(unit: string, size = 1, digits = 0): Measure {
  return {
    unit,
    figure: (value) => thousands(value / size, digits),
    text: (value) => `${significant(value / size)} ${unit}`,
  };
}

/** Temperatures have one digit after the point at most. */
function degrees(unit: string, of: (celsius: number) => number = (celsius) => celsius): Measure {
  const figure = (value: number) => String(round(of(value), 1));
  return { unit, figure, text: (value) => `${figure(value)} ${unit}` };
}
