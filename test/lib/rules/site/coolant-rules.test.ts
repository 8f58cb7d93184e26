import { broken } from "../broken";
import { AIR, TCS } from "../fixtures/fixture";

describe("COOL010 and COOL011", () => {
  it("look at those pods alone that a loop serves", () => {
    const hot = { ...TCS, name: "hot", supply: "45 C", return: "55 C" };
    const pods = [{ name: "dgx", node: "generic-hgx-h100", cooling: "hot" }];
    expect(broken("COOL010", { pods, cooling: { loops: [hot, AIR] } })).toEqual([]);
    expect(broken("COOL011", { pods, cooling: { loops: [hot, AIR] } })).toEqual([]);
  });

  it("fail once for each kind of pod", () => {
    const pods = ["a", "b"].map((name) => ({ name, node: "nvidia-dgx-h100" }));
    const warm = { ...AIR, supply: "31 C", return: "40 C" };
    expect(broken("COOL011", { pods, cooling: { loops: [warm] } }).map(({ path }) => path)).toEqual([
      "cooling.loops[0].supply",
      "cooling.loops[0].supply",
    ]);
  });
});

describe("COOL012", () => {
  it("is silent on air, which is as cold as its handlers make it", () => {
    expect(broken("COOL012", { cooling: { loops: [TCS, { ...AIR, supply: "15 C" }] } })).toEqual([]);
  });
});

describe("COOL013", () => {
  it("gives a remedy that heals", () => {
    const parts = [{ id: "my-cdu", class: "cdu", capacity: "2 MW", flow: "2000 LPM", price: 1 }];
    const loop = { ...TCS, cdu: "my-cdu", cdusPer: "hall" } as const;
    const [finding] = broken("COOL013", { parts, cooling: { loops: [loop, AIR] } });
    const [, warmer = ""] = /return at ([\d.]+) C/.exec(finding?.remedy ?? "") ?? [];
    const healed = { ...loop, return: `${Number(warmer) + 0.1} C` };
    expect(broken("COOL013", { parts, cooling: { loops: [healed, AIR] } })).toEqual([]);
  });
});
