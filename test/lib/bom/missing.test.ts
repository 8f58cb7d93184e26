import { isUnpriced, isUnrated, isUnweighed } from "../../../lib/bom/missing";

describe("missing figures of a line", () => {
  it("are a price or a weight without a value", () => {
    expect([isUnpriced({ price: null }), isUnweighed({ weightKg: null }), isUnweighed({ weightKg: 0 })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("include the power of parts that use it, and of no other parts", () => {
    expect(isUnrated({ class: "chiller", powerKw: null })).toBe(true);
    expect(isUnrated({ class: "chiller", powerKw: 0 })).toBe(false);
    expect(
      (["rack", "cable", "generator"] as const).map((partClass) => isUnrated({ class: partClass, powerKw: null })),
    ).toEqual([false, false, false]);
  });
});
