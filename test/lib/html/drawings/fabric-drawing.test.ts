import { fabricDrawing } from "../../../../lib/html/drawings/fabric-drawing";
import type { FabricPlan, PodPlan } from "../../../../lib/plan/site-plan";
import { samplePlan } from "../../bom/sample-plan";

const compute = samplePlan.fabrics[0] as FabricPlan;
const pod = samplePlan.pods[0] as PodPlan;
const drawn = (changes: Partial<FabricPlan> = {}, pods: readonly PodPlan[] = samplePlan.pods) =>
  fabricDrawing("f", { ...compute, ...changes }, pods).text;

/** The leaves of all rails that are drawn. */
const leavesOf = (text: string) => [...text.matchAll(/>(\d+) lea(?:f|ves)</g)].map(([, count]) => Number(count));

describe("fabricDrawing", () => {
  it("shows each rail with its leaves, which add up to those of the plan", () => {
    const leaves = leavesOf(drawn());
    expect(leaves).toHaveLength(compute.rails);
    expect(leaves.reduce((sum, count) => sum + count, 0)).toBe(compute.tiers[0]?.switches);
    expect(drawn()).toContain("rail 8");
  });

  it("shows the links of each layer, and where no medium reaches", () => {
    expect(drawn()).toContain("128 links, up to 12.3 m: fibre");
    expect(drawn()).toContain("128 links, up to 300 m: no part of the catalog is long enough");
  });

  it("names the first few of many cables", () => {
    const cables = compute.cables.slice(0, 1).map((layer) => ({
      ...layer,
      cables: ["a", "b", "c", "d"].map((part) => ({ part, count: 32 })),
    }));
    expect(drawn({ cables })).toContain("up to 12.3 m: a, b, 2 other kinds");
  });

  it("shows a tier as one where it has no rails, or too many to tell apart", () => {
    expect(leavesOf(drawn({ topology: "fat-tree" }))).toEqual([]);
    expect(drawn({ topology: "fat-tree" })).toContain("8 x switch");
    expect(drawn({ rails: 16 })).toContain("64 ports down, 64 up, 16 rails");
    expect(drawn({ planes: 2, rails: 1 })).toContain("in 2 planes");
  });

  it("shows many kinds of pods as one", () => {
    const pods = Array.from({ length: 30 }, (_, index) => ({ ...pod, name: `p${index}` }));
    const text = drawn({ pods: pods.map(({ name }) => name) }, pods);
    expect(text).toContain("25 other kinds");
    expect(text).toContain(`${25 * pod.nodes} nodes`);
  });

  it("shows the fabric that leaves have their uplinks in, and links beside those of the tree", () => {
    const side = { count: 4, lengthM: 2, meanLengthM: 2, cables: [{ part: "copper", count: 4 }], transceivers: [] };
    const text = drawn({
      ...{ uplinksTo: "in-band", tiers: compute.tiers.slice(0, 1) },
      cables: [{ layer: "leaf-leaf", ...side } as const, { layer: "external", ...side } as const],
    });
    expect(text).toContain("in place of spines");
    expect(text).toContain("Between the leaves of pairs: 4 links, up to 2 m: copper");
    expect(text).toContain("Out of the site: 4 links");
  });
});
