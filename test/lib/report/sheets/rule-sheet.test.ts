import { ruleEntries, ruleSheet } from "../../../../lib/report/sheets/rule-sheet";
import { ALL_RULES } from "../../../../lib/rules/registry";

describe("ruleEntries", () => {
  it("lists every rule in its order", () => {
    expect(ruleEntries().map(({ id }) => id)).toEqual(ALL_RULES.map(({ id }) => id));
  });
});

describe("ruleSheet", () => {
  it("has all about a rule, with an example", () => {
    expect(ruleSheet("PWR001")).toMatchObject({
      ...{ id: "PWR001", level: "error", title: "Feed load must not exceed its capacity" },
      example: { path: "power.feeds[0]" },
    });
  });

  it("has a rule for stacks, which gives no remedy, and one for a campus, without an example", () => {
    const { example, ...rule } = ruleSheet("EFA101") ?? {};
    expect(rule).toMatchObject({ level: "error", title: "The first interface of a node must carry IP" });
    expect(example).toEqual({ path: "aws_launch_template.nodes", message: expect.stringContaining("efa-only") });
    expect(ruleSheet("CAMP001")).toMatchObject({ level: "error", example: null });
  });

  it("has none for an unknown rule", () => {
    expect(ruleSheet("PWR999")).toBeUndefined();
  });
});
