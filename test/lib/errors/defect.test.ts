import { GigasiteError } from "../../../lib/errors";
import { DefectError } from "../../../lib/errors/defect";

describe("DefectError", () => {
  it("names the result, the path and the fault, and is no error of the user", () => {
    const error = new DefectError("the plan", ["power", "feeds", 0, "loadKw"], "NaN is not a finite number");
    expect([error.message, error.path]).toEqual([
      "the plan is wrong at power.feeds[0].loadKw: NaN is not a finite number",
      "power.feeds[0].loadKw",
    ]);
    expect(GigasiteError.is(error)).toBe(false);
  });
});
