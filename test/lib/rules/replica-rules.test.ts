import { broken } from "./broken";

describe("REP001", () => {
  it("holds for a site that rents nothing, and for what is reproduced as asked", () => {
    expect(broken("REP001")).toEqual([]);
    expect(broken("REP001", { replica: { scheduler: "none" } })).toEqual([]);
  });

  it("fails for each wish that is not met", () => {
    const findings = broken("REP001", { replica: { scheduler: "slurm", nodesPerPod: 65 } });
    expect(findings).toMatchObject([
      { level: "warning", path: "replica", message: expect.stringContaining("slurm is not set up") },
      { level: "warning", path: "replica", message: expect.stringContaining("64 nodes") },
    ]);
  });
});

describe("REP002", () => {
  it("holds for on-demand capacity", () => {
    expect(broken("REP002", { replica: { capacity: { kind: "on-demand" } } })).toEqual([]);
  });

  it("fails for capacity that cannot be rented yet", () => {
    expect(broken("REP002", { replica: { capacity: { kind: "spot" } } })).toMatchObject([
      { level: "error", path: "replica.capacity.kind" },
    ]);
  });
});
