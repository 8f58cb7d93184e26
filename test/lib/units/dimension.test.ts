import * as fc from "fast-check";
import { GigasiteError } from "../../../lib/errors";
import { checkAmount, parseAmount, patternOf, Power } from "../../../lib/units";

const problem = (text: string) => {
  try {
    parseAmount(text, Power.dimension);
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
  ])("reads %p", (text, watts) => {
    expect(parseAmount(text, Power.dimension)).toBe(watts);
  });

  it.each([
    ["150", 'add the unit, as in "150 MW"'],
    ["150 mw", 'write it as "150 MW"'],
    ["150 MWh", 'give a power, such as "150 MW"'],
    ["many", 'write it like "150 MW"'],
    ["", 'write it like "150 MW"'],
    ["0x10 W", 'write it like "150 MW"'],
    ["1 constructor", 'write it like "150 MW"'],
    ["1,500 kW", 'write it as "1500 kW"'],
    ["1_500 kW", 'write it as "1500 kW"'],
    ["150 °MW", 'write it as "150 MW"'],
  ])("fails for %p and says what to do", (text, remedy) => {
    expect(problem(text)).toMatchObject({
      code: "UNIT001",
      found: `"${text}"`,
      allowed: "a number and one of W, kW, MW, GW",
      remedy,
    });
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
    expect(() => checkAmount(-1e300, Power.dimension)).toThrow("only known at deploy time cannot be sized");
  });
});

describe("patternOf", () => {
  it("takes just what is read", () => {
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
});
