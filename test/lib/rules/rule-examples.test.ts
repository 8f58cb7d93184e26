import { ruleExample, RULES } from "../../../lib/rules";

describe("ruleExample", () => {
  it("has what each rule says of a site that breaks it", () => {
    for (const { id } of RULES) {
      const { path, message, remedy } = ruleExample(id) ?? {};
      expect([id, path, message, remedy].every((text) => typeof text === "string" && text !== "")).toBe(true);
    }
  });

  it("has none for an unknown rule", () => {
    expect(ruleExample("PWR999")).toBeUndefined();
  });
});
