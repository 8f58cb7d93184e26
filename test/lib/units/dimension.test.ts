import * as fc from "fast-check";
import { GigasiteError } from "../../../lib/errors";
import {
  ApparentPower,
  Bandwidth,
  checkAmount,
  Energy,
  FlowRate,
  Length,
  Mass,
  parseAmount,
  patternOf,
  Power,
  symbolsOf,
  Temperature,
  type Dimension,
} from "../../../lib/units";

const DIMENSIONS = [ApparentPower, Bandwidth, Energy, FlowRate, Length, Mass, Power, Temperature].map(
  ({ dimension }) => dimension,
);

const problem = (text: string, dimension: Dimension = Power.dimension) => {
  try {
    parseAmount(text, dimension);
  } catch (error) {
    if (GigasiteError.is(error)) return error.problems[0];
  }
  return undefined;
};

describe("parseAmount", () => {
  it.each([
    ["150 MW", 150e6],
    ["150MW", 150e6],
    [" 2.5  kW ", 2500],
    [".5 kW", 500],
    ["1e3 W", 1000],
    ["+3 W", 3],
    ["150 megawatts", 150e6],
    ["2.5 KW", 2500],
    ["150 °MW", 150e6],
  ])("reads %p", (text, watts) => {
    expect(parseAmount(text, Power.dimension)).toBe(watts);
  });

  it.each([
    [Power, "3412.14163312794 BTU/h", 1000],
    [Power, "1 MBH", 293.071070172222],
    [Power, "1 mmbtu/hr", 293071.070172222],
    [Power, "1000 tons", 3516852.84206667],
    [Power, "1 ton", 3516.85284206667],
    [Temperature, "86 F", 30],
    [Temperature, "86 °F", 30],
    [Temperature, "-40 degF", -40],
    [Temperature, "32 fahrenheit", 0],
    [Temperature, "30 degC", 30],
    [Temperature, "30 deg C", 30],
    [Temperature, "30 ℃", 30],
    [FlowRate, "20 gpm", 75.70823568],
    [FlowRate, "20 GPM", 75.70823568],
    [FlowRate, "7.8 m³/h", 130],
    [FlowRate, "2 l/s", 120],
    [Length, "5 ft", 1.524],
    [Length, "12 in", 0.3048],
    [Length, "1 mile", 1609.344],
    [Mass, "2000 lb", 907.18474],
    [Mass, "1 lbs", 0.45359237],
    [Bandwidth, "400 Gb/s", 400],
    [Bandwidth, "1.6 Tbit/s", 1600],
    [ApparentPower, "2.5 mva", 2.5e6],
    [Energy, "19.3 mwh", 19.3e6],
  ])("reads units of %p as people write them: %p", ({ dimension }, text, amount) => {
    expect(parseAmount(text, dimension)).toBe(amount);
  });

  it.each([
    ["150", 'add the unit, as in "150 MW"'],
    ["150 MWh", 'give a power, such as "150 MW"'],
    ["150 kwh", 'give a power, such as "150 MW"'],
    ["many", 'write it like "150 MW"'],
    ["", 'write it like "150 MW"'],
    ["0x10 W", 'write it like "150 MW"'],
    ["1 constructor", 'write it like "150 MW"'],
    ["1,500 kW", 'write it as "1500 kW"'],
    ["1_500 kW", 'write it as "1500 kW"'],
    ["150 megawat", 'did you mean "150 MW"?'],
    ["150 MWe", 'did you mean "150 MW"?'],
    ["150 mW", '"mW" means milliwatt; write MW for megawatts'],
  ])("fails for %p and says what to do", (text, remedy) => {
    expect(problem(text)).toMatchObject({
      code: "UNIT001",
      found: `"${text}"`,
      allowed: "a number and one of W, kW, MW, GW, BTU/h, MBH, MMBtu/h, tons",
      remedy,
    });
  });

  it.each([
    [Bandwidth, "400 GB/s", "bytes per second"],
    [Mass, "2 tons", "2,000 lb in the US"],
    [Temperature, "8 K", "a temperature difference in kelvin"],
    [Length, "5 Mm", "megametre"],
  ])("never guesses a unit of %p that has another meaning: %p", ({ dimension }, text, meaning) => {
    expect(problem(text, dimension)?.remedy).toContain(meaning);
  });

  it("reads every unit in every letter case that has no other meaning as the same unit", () => {
    for (const dimension of DIMENSIONS) {
      for (const symbol of symbolsOf(dimension)) {
        const writings = [symbol, ...(dimension.spellings?.[symbol] ?? [])];
        const cases = writings.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]);
        const read = cases.filter((word) => dimension.otherMeanings?.[word] === undefined);
        for (const word of read)
          expect([word, parseAmount(`7 ${word}`, dimension)]).toEqual([word, parseAmount(`7 ${symbol}`, dimension)]);
      }
    }
  });
});

describe("checkAmount", () => {
  it("gives the amount without the noise of its last digits", () => {
    expect(checkAmount(0.1 + 0.2, Power.dimension)).toBe(0.3);
  });

  it("fails for a text out of range with the form to write", () => {
    expect(problem("-5 MW")).toMatchObject({ code: "UNIT002", found: '"-5 MW"', remedy: 'write it like "150 MW"' });
    expect(problem("1e400 MW")).toMatchObject({ code: "UNIT002" });
  });

  it("fails for a number out of range, which can be a token, with the hint that it must be plain", () => {
    expect(() => checkAmount(-1e300, Power.dimension)).toThrow("known only at deploy time cannot be sized");
  });
});

describe("patternOf", () => {
  it("takes nothing that is not read", () => {
    const pattern = new RegExp(patternOf(Power.dimension));
    const texts = fc.oneof(
      fc.string(),
      fc.tuple(fc.float({ noNaN: true }), fc.constantFrom("W", "kW", "MW", "MWh", "")).map(([n, unit]) => `${n} ${unit}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (pattern.test(text) && !text.startsWith("-")) expect(problem(text)).toBeUndefined();
      }),
    );
  });

  it("takes every unit and spelling of a dimension", () => {
    for (const dimension of DIMENSIONS) {
      const words = symbolsOf(dimension).flatMap((symbol) => [symbol, ...(dimension.spellings?.[symbol] ?? [])]);
      const pattern = new RegExp(patternOf(dimension));
      expect(words.filter((word) => !pattern.test(`7 ${word}`))).toEqual([]);
    }
  });
});
