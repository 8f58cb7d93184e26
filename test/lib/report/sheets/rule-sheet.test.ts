import { ruleEntries, ruleSheet } from "../../../../lib/report";
import { RULES } from "../../../../lib/rules";

describe("ruleEntries", () => {
  it("lists every rule in its order", () => {
    expect(ruleEntries().map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });
});

describe("ruleSheet", () => {
  it("has all about a rule, with an example", () => {
    expect(ruleSheet("PWR001")).toMatchObject({
      ...{ id: "PWR001", level: "error", title: "Feed load must not exceed its capacity" },
      example: { path: "power.feeds[0]" },
    });
  });

  it("has none for an unknown rule", () => {
    expect(ruleSheet("PWR999")).toBeUndefined();
  });
});
