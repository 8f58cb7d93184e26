import * as fc from "fast-check";
import { ApparentPower, Bandwidth, Energy, FlowRate, Length, Mass, Power, Quantity, Temperature } from "../../../lib/units";

const CLASSES = [ApparentPower, Bandwidth, Energy, FlowRate, Length, Mass, Power, Temperature] as const;

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

  it("reads back what it writes, whatever the dimension, the unit and the amount", () => {
    const texts = fc
      .constantFrom(...CLASSES)
      .chain((type) =>
        fc
          .tuple(fc.constantFrom(...Object.keys(type.dimension.units)), fc.double({ min: 0, max: 1e6, noNaN: true }))
          .map(([unit, amount]) => ({ type, text: `${amount} ${unit}` })),
      );
    fc.assert(
      fc.property(texts, ({ type, text }) => {
        const written = type.parse(text).toString();
        expect(type.parse(written).toString()).toBe(written);
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
