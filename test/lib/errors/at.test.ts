import { at } from "../../../lib/errors/at";
import { DefectError } from "../../../lib/errors/defect";

describe("an entry at an index", () => {
  it("is that of the list, the typed array or the record, also where it is 0, null or an empty text", () => {
    expect([at([7, 8], 1), at(new Float64Array(2), 0), at([null], 0), at({ a: "" }, "a")]).toEqual([8, 0, null, ""]);
  });

  it.each([-1, 2, 0.5, Number.NaN])("is a defect at %d of two entries", (index) => {
    expect(() => at([7, 8], index)).toThrow(new DefectError("a look-up", [index], "there is no such entry"));
  });

  it("is a defect where a record lacks the key", () => {
    expect(() => at<number>({ a: 1 }, "b")).toThrow("a look-up is wrong at b: there is no such entry");
  });
});
