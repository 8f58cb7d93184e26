import { suppressionSchema } from "../../../lib/model";

describe("suppressionSchema", () => {
  it("names a rule and the reason, and a path where it does not hold everywhere", () => {
    const own = { rule: "PWR002", path: "power.feeds[0]", reason: "The battery carries it." };
    expect(suppressionSchema.parse(own)).toEqual(own);
  });

  it.each([{ rule: "PWR002" }, { rule: "PWR2", reason: "Known." }, { rule: "PWR002", reason: "" }])("fails for %j", (own) =>
    expect(suppressionSchema.safeParse(own).success).toBe(false),
  );
});
