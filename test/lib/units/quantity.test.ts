import * as fc from "fast-check";
import {
  ApparentPower,
  Bandwidth,
  Energy,
  FlowRate,
  Length,
  Mass,
  Power,
  Quantity,
  symbolsOf,
  type Dimension,
} from "../../../lib/units";

/** A class of quantities, its amount in one unit, and what one of each of its units is in that unit, by NIST SP 811. */
interface Scale {
  readonly dimension: Dimension;
  readonly amountOf: (text: string) => number;
  readonly textOf: (text: string) => string;
  readonly units: Readonly<Record<string, number>>;
}

function scaleOf<T extends Quantity>(
  type: { readonly dimension: Dimension; parse(text: string): T },
  amount: (quantity: T) => number,
  units: Readonly<Record<string, number>>,
): Scale {
  return {
    dimension: type.dimension,
    amountOf: (text) => amount(type.parse(text)),
    textOf: (text) => type.parse(text).toString(),
    units,
  };
}

const SCALES = [
  scaleOf(ApparentPower, (power) => power.toKilovoltAmperes(), { VA: 0.001, kVA: 1, MVA: 1000 }),
  scaleOf(Bandwidth, (rate) => rate.toGigabitsPerSecond(), { Mbps: 0.001, Gbps: 1, Tbps: 1000 }),
  scaleOf(Energy, (energy) => energy.toKilowattHours(), { Wh: 0.001, kWh: 1, MWh: 1000, GWh: 1_000_000 }),
  scaleOf(FlowRate, (flow) => flow.toLitresPerMinute(), {
    LPM: 1,
    "m3/h": 16.666666666666667,
    "L/s": 60,
    gpm: 3.785411784,
  }),
  scaleOf(Length, (length) => length.toMetres(), {
    mm: 0.001,
    m: 1,
    km: 1000,
    cm: 0.01,
    in: 0.0254,
    ft: 0.3048,
    yd: 0.9144,
    mi: 1609.344,
  }),
  scaleOf(Mass, (mass) => mass.toKilograms(), { kg: 1, t: 1000, g: 0.001, lb: 0.45359237 }),
  scaleOf(Power, (power) => power.toKilowatts(), {
    W: 0.001,
    kW: 1,
    MW: 1000,
    GW: 1_000_000,
    "BTU/h": 0.00029307107017222222,
    MBH: 0.29307107017222222,
    "MMBtu/h": 293.07107017222222,
    tons: 3.5168528420666667,
  }),
];

/** Amounts of any unit of any class, with what they are in the unit of the scale. */
const AMOUNTS = fc
  .constantFrom(...SCALES)
  .chain((scale) =>
    fc
      .tuple(fc.constantFrom(...Object.entries(scale.units)), fc.double({ min: 0, max: 1e6, noNaN: true }))
      .map(([[unit, factor], number]) => ({ scale, text: `${number} ${unit}`, expected: number * factor })),
  );

/** Digits that a double represents exactly: an amount is rounded to them when it is read. */
const READ = 1e-14;
/** Half of the last digit after the point that is written. */
const WRITTEN = 0.5e-6;

describe("Quantity", () => {
  it("knows its dimension, also of another copy of the package", () => {
    const foreign = { [Symbol.for("gigasite/quantity")]: "a power" };
    expect(Quantity.isOf(Power.watts(1), Power.dimension)).toBe(true);
    expect(Quantity.isOf(foreign, Power.dimension)).toBe(true);
    expect(Quantity.isOf(Energy.kilowattHours(1), Power.dimension)).toBe(false);
    expect(Quantity.isOf("1 W", Power.dimension)).toBe(false);
    expect(Quantity.isOf(null, Power.dimension)).toBe(false);
  });

  it("turns into its text in JSON", () => {
    expect(JSON.stringify({ capacity: Power.megawatts(150) })).toBe('{"capacity":"150 MW"}');
  });

  it.each(SCALES)("has a scale in these tests for each unit that is read: $dimension.name", ({ dimension, units }) => {
    expect(Object.keys(units)).toEqual(symbolsOf(dimension));
  });

  it("reads the number times its unit, whatever the class, the unit and the number", () => {
    fc.assert(
      fc.property(AMOUNTS, ({ scale, text, expected }) => {
        expect(Math.abs(scale.amountOf(text) - expected)).toBeLessThanOrEqual(expected * READ);
      }),
    );
  });

  it("writes the same amount as it has read, to six digits after the point", () => {
    fc.assert(
      fc.property(AMOUNTS, ({ scale, text, expected }) => {
        const [, number, unit = ""] = /^(\S+) (.+)$/.exec(scale.textOf(text)) ?? [];
        const factor = scale.units[unit] ?? Number.NaN;
        expect(Math.abs(Number(number) * factor - expected)).toBeLessThanOrEqual(WRITTEN * factor + expected * READ);
      }),
    );
  });

  it.each([
    [ApparentPower.kilovoltAmperes(2500).toKilovoltAmperes(), 2500],
    [Bandwidth.gigabitsPerSecond(400).toTerabitsPerSecond(), 0.4],
    [Bandwidth.terabitsPerSecond(51.2).toGigabitsPerSecond(), 51200],
    [Energy.kilowattHours(3900).toMegawattHours(), 3.9],
    [Energy.megawattHours(3.9).toKilowattHours(), 3900],
    [FlowRate.litresPerMinute(130).toLitresPerMinute(), 130],
    [Length.metres(50).toMetres(), 50],
    [Mass.kilograms(23.5).toKilograms(), 23.5],
    [Power.kilowatts(2.5).toWatts(), 2500],
    [Power.megawatts(150).toKilowatts(), 150_000],
  ])("converts between its units exactly: %p", (converted, amount) => {
    expect(converted).toBe(amount);
  });

  it("moves on to the next unit where rounding reaches it", () => {
    expect(Power.watts(999_999.9999999).toString()).toBe("1 MW");
  });

  it("has no noise of binary fractions", () => {
    expect(Power.parse("2.3 MW").toMegawatts()).toBe(2.3);
    expect(Power.megawatts(0.1 + 0.2).toKilowatts()).toBe(300);
  });

  it("writes nothing of a unit as nothing of its base unit", () => {
    expect(Power.watts(0).toString()).toBe("0 W");
  });

  it("fails for numbers that are none, such as tokens", () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, -1.8881545897087605e289]) {
      expect(() => Power.watts(amount)).toThrow("UNIT002");
    }
  });
});
