import { sourceOf } from "../../../lib/catalog";

describe("sourceOf", () => {
  it("gives the title and the address of a key", () => {
    expect(sourceOf("SEMI100K")?.title).toContain("SemiAnalysis");
    expect(sourceOf("SEMI100K")?.address).toMatch(/^https:/);
  });

  it("gives nothing for a key of the user's own, or one that every object has", () => {
    expect(sourceOf("MY-QUOTATION")).toBeUndefined();
    expect(sourceOf("constructor")).toBeUndefined();
  });
});
