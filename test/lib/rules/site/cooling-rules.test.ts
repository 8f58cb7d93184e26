import { broken } from "../broken";

const tcs = { name: "tcs", kind: "direct-to-chip", cdu: "supermicro-4u-cdu" } as const;
const air = { name: "hall", kind: "air" } as const;

describe("COOL001", () => {
  it("holds where the number of units is computed", () => {
    expect(broken("COOL001")).toEqual([]);
  });

  it("fails for one chiller too few", () => {
    const findings = broken("COOL001", { cooling: { loops: [tcs, air], heatRejection: { count: 10 } } });
    expect(findings).toMatchObject([
      { level: "error", path: "cooling.heatRejection", message: expect.stringContaining("10 units of air-cooled-chiller") },
    ]);
  });
});

describe("COOL002", () => {
  it("holds for a loop that warms up", () => {
    expect(broken("COOL002")).toEqual([]);
  });

  it("fails for a loop hotter at supply than at return", () => {
    const findings = broken("COOL002", { cooling: { loops: [air, { ...tcs, supply: "45 C", return: "40 C" }] } });
    expect(findings).toMatchObject([{ path: "cooling.loops[1]", message: expect.stringContaining("supply 45 °C") }]);
  });
});

describe("COOL003", () => {
  it("holds for cold plates on a direct-to-chip loop", () => {
    expect(broken("COOL003")).toEqual([]);
  });

  it("fails for cold plates on an air loop", () => {
    const findings = broken("COOL003", { cooling: { loops: [air] } });
    expect(findings).toMatchObject([{ path: "pods[0].cooling" }]);
  });

  it("holds for nodes without cold plates on an air loop", () => {
    const pods = [{ name: "dgx", node: "nvidia-dgx-h100" }];
    expect(broken("COOL003", { pods, cooling: { loops: [air] } })).toEqual([]);
  });
});

describe("COOL004", () => {
  it("holds where an air loop stands beside the liquid one", () => {
    expect(broken("COOL004")).toEqual([]);
  });

  it("fails where only a direct-to-chip loop stands", () => {
    expect(broken("COOL004", { cooling: { loops: [tcs] } })).toMatchObject([{ level: "warning", path: "cooling.loops" }]);
  });
});
