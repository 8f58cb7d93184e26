import { suppressionRules } from "../../../../lib/rules/site/suppression-rules";
import { broken } from "../broken";

describe("suppressionRules", () => {
  it("are notes, so that an old suppression stops nobody", () => {
    expect(suppressionRules([]).map(({ level }) => level)).toEqual(["note", "note"]);
  });

  it("tell of an unknown rule once, not also that it accepts nothing", () => {
    const suppress = [{ rule: "PWR999", reason: "a slip" }];
    expect(broken("SUP001", { suppress })).toHaveLength(1);
    expect(broken("SUP002", { suppress })).toEqual([]);
  });
});
