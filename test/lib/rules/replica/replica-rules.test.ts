import { broken } from "../broken";

describe("REP001", () => {
  it("holds for a site that rents nothing, for what is reproduced as asked, and for what cannot be planned", () => {
    expect(broken("REP001")).toEqual([]);
    expect(broken("REP001", { replica: {} })).toEqual([]);
    expect(broken("REP001", { replica: { pods: 196 } })).toEqual([]);
  });

  it("fails for each wish that is not met", () => {
    const pods = [{ name: "h100", count: 2, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" }];
    expect(broken("REP001", { pods, replica: { pods: 3, nodesPerPod: 65 } })).toMatchObject([
      { level: "warning", path: "replica", message: expect.stringContaining("2 pods") },
      { level: "warning", path: "replica", message: expect.stringContaining("64 nodes") },
    ]);
  });
});
