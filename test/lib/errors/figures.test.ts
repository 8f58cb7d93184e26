import * as fc from "fast-check";
import { DefectError } from "../../../lib/errors/defect";
import { ensureFigures, ensureSums } from "../../../lib/errors/figures";

const rules = { result: "the plan", nullable: new Set(["unknown"]), signed: new Set(["temperatureC"]) };
const right = { unknown: null, temperatureC: -5, name: "a", list: [{ kw: 1 }, { kw: 0, unknown: null }], none: undefined };

describe("ensureFigures", () => {
  it("takes finite numbers, and null and numbers below 0 where a key may have them", () => {
    expect(() => ensureFigures(right, rules)).not.toThrow();
  });

  it.each([
    [{ ...right, kw: Number.NaN }, "the plan is wrong at kw: NaN is not a finite number"],
    [
      { ...right, list: [{ kw: 1 }, { kw: -Infinity }] },
      "the plan is wrong at list[1].kw: -Infinity is not a finite number",
    ],
    [{ ...right, list: [{ kw: -1 }] }, "the plan is wrong at list[0].kw: -1 is below 0"],
    [{ ...right, kw: null }, "the plan is wrong at kw: no value"],
    [{ ...right, temperatureC: Number.NaN }, "the plan is wrong at temperatureC: NaN is not a finite number"],
  ])("names the key that is wrong", (value, message) => {
    expect(() => ensureFigures(value, rules)).toThrow(new DefectError("the plan", [], "").constructor as never);
    expect(() => ensureFigures(value, rules)).toThrow(message);
  });
});

describe("ensureSums", () => {
  it("takes sums of any numbers in another order of additions", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e12, noNaN: true })), (parts) => {
        const total = [...parts].reverse().reduce((sum, part) => sum + part, 0);
        ensureSums("the plan", [{ keys: ["kw"], total, parts }]);
      }),
    );
  });

  it.each([1.01, 0, Number.NaN, 2])("refuses %p as the sum of a half and a half", (total) => {
    expect(() => ensureSums("the plan", [{ keys: ["totals", "kw"], total, parts: [0.5, 0.5] }])).toThrow(
      /^the plan is wrong at totals\.kw: .* is not the sum of its parts, 1$/,
    );
  });
});
