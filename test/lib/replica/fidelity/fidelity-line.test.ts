import { figureLine } from "../../../../lib/replica/fidelity/fidelity-line";

const why = "because";

describe("a line on a figure", () => {
  it("is kept where the replica has the same", () => {
    expect(figureLine("GPUs", { site: [8, 8], replica: 8, why })).toEqual({
      ...{ what: "GPUs", site: "8", replica: "8", verdict: "kept", why },
    });
  });

  it("is changed by the ratio", () => {
    expect(figureLine("NICs", { site: [8], replica: 32, why })).toMatchObject({ verdict: "changed", by: 4 });
    expect(figureLine("Pods", { site: [3], replica: 1, why })).toMatchObject({ verdict: "changed", by: 0.333333 });
  });

  it("has no ratio where the kinds of pods differ, or the site has none or does not tell", () => {
    const several = figureLine("GPUs", { site: [8, 4], replica: 8, unit: "pieces", why });
    expect(several).toMatchObject({ site: "8 pieces or 4 pieces", verdict: "changed" });
    expect(several).not.toHaveProperty("by");
    expect(figureLine("NICs", { site: [0], replica: 4, why })).not.toHaveProperty("by");
    expect(figureLine("Memory", { site: [null], replica: 80, why })).toEqual({
      ...{ what: "Memory", site: "unknown", replica: "80", verdict: "changed", why },
    });
  });

  it("is kept within its tolerance, and shows one digit of a fraction", () => {
    const line = figureLine("Memory", { site: [80], replica: 81.55, unit: "GB", tolerance: 0.02, why });
    expect(line).toMatchObject({ site: "80 GB", replica: "81.6 GB", verdict: "kept" });
    expect(figureLine("Memory", { site: [80], replica: 82, tolerance: 0.02, why }).verdict).toBe("changed");
  });
});
