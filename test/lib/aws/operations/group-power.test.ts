import { groupPower } from "../../../../lib/aws/operations/group-power";

describe("the power of a group", () => {
  const members = [
    { pod: "h100", nodes: 4, wattsPerNode: 5077.46 },
    { pod: "b200", nodes: 2, wattsPerNode: 7000 },
  ];

  it("is the loads of its kinds of pods times what a node of them draws", () => {
    expect(groupPower("colossus-1", { members }).expression).toBe("5077.5 * FILL(m0, 0) + 7000 * FILL(m1, 0)");
  });

  it("sums up the nodes of each kind, minute by minute", () => {
    expect(groupPower("colossus-1", { members }).metrics).toEqual(
      ["h100", "b200"].map((kind, index) => ({
        id: `m${index}`,
        namespace: "Gigasite",
        name: "GpuLoad",
        period: 60,
        stat: "Sum",
        dimensions: { Site: "colossus-1", PodKind: kind },
      })),
    );
  });
});
