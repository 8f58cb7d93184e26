import { broken } from "../broken";

describe("FAB001", () => {
  it("holds for ports as fast as the NICs", () => {
    expect(broken("FAB001")).toEqual([]);
  });

  it("fails for a NIC faster than the port", () => {
    const findings = broken("FAB001", { fabrics: [{ name: "compute", switch: "nvidia-sn4600c" }] });
    expect(findings).toMatchObject([
      {
        level: "error",
        path: "fabrics[0]",
        message: expect.stringContaining("100 Gbps, links of the fabric at 400 Gbps"),
      },
    ]);
  });
});

describe("FAB001 for spines", () => {
  it("fails for uplinks faster than a port of the spine", () => {
    const findings = broken("FAB001", { fabrics: [{ name: "compute", spineSwitch: "nvidia-sn4600c" }] });
    expect(findings).toMatchObject([{ message: expect.stringContaining("nvidia-sn4600c run at 100 Gbps") }]);
  });
});

describe("FAB002", () => {
  it("holds within three tiers", () => {
    expect(broken("FAB002")).toEqual([]);
  });

  it("fails beyond them, says the limit and offers islands", () => {
    const findings = broken("FAB002", { fabrics: [{ name: "compute", switch: "nvidia-qm9700" }] });
    expect(findings).toMatchObject([
      { message: expect.stringContaining("at most 65,536 endpoints"), remedy: expect.stringContaining("islands") },
    ]);
  });

  it("fails for fewer tiers than are needed", () => {
    expect(broken("FAB002", { fabrics: [{ name: "compute", tiers: 2 }] })).toHaveLength(1);
  });
});

describe("FAB003", () => {
  it("holds where media reach", () => {
    expect(broken("FAB003")).toEqual([]);
  });

  it("fails where no transceiver has the speed of a link", () => {
    const findings = broken("FAB003", { fabrics: [{ name: "compute", nicGbps: 150 }] });
    expect(findings[0]).toMatchObject({ path: "fabrics[0]", message: expect.stringContaining("150 Gbps") });
  });
});

describe("FAB004", () => {
  const fast = { id: "fast-node", class: "node", gpu: "nvidia-h100-sxm", gpus: 8, nics: 8, nicGbps: 800, maximum: "12 kW" };
  const pods = [
    { name: "a", node: "supermicro-4u-hgx-h100" },
    { name: "b", node: "fast-node" },
  ];

  it("holds for NICs of one speed", () => {
    expect(broken("FAB004")).toEqual([]);
  });

  it("holds for NICs that share ports of which they take all", () => {
    expect(broken("FAB004", { parts: [fast], pods })).toEqual([]);
  });

  it("fails for NICs of two speeds on ports that do not split", () => {
    const findings = broken("FAB004", { parts: [fast], pods, fabrics: [{ name: "compute", switch: "nvidia-q3400-ra" }] });
    expect(findings).toMatchObject([{ level: "warning", message: expect.stringContaining("400 Gbps and 800 Gbps") }]);
  });

  it("holds where the fabric states the speed", () => {
    expect(
      broken("FAB004", { parts: [fast], pods, fabrics: [{ name: "compute", switch: "nvidia-q3400-ra", nicGbps: 400 }] }),
    ).toEqual([]);
  });
});

describe("FAB005", () => {
  const odd = { id: "odd-switch", class: "switch", ports: 65, portGbps: 400, cages: 65, rackUnits: 1, price: 1 };

  it("holds for an even number of ports", () => {
    expect(broken("FAB005")).toEqual([]);
  });

  it("fails for an odd number of ports where halves are needed", () => {
    const pods = [{ name: "dgx", node: "nvidia-dgx-h100", nodes: 64 }];
    const findings = broken("FAB005", { parts: [odd], pods, fabrics: [{ name: "compute", switch: "odd-switch" }] });
    expect(findings).toMatchObject([{ level: "warning", message: expect.stringContaining("leaves 1 port idle") }]);
  });
});

describe("FAB006", () => {
  it("holds for fewer NICs than the node has", () => {
    expect(broken("FAB006", { fabrics: [{ name: "compute", nicsPerNode: 4 }] })).toEqual([]);
  });

  it("fails for more of them", () => {
    expect(broken("FAB006", { fabrics: [{ name: "compute", nicsPerNode: 9 }] })).toMatchObject([
      { level: "error", path: "fabrics[0].nicsPerNode", message: expect.stringContaining("9 NICs per node") },
    ]);
  });
});

describe("FAB007", () => {
  const four = { id: "four-rails", class: "node", gpu: "nvidia-h100-sxm", gpus: 4, nics: 4, nicGbps: 400, maximum: "5 kW" };
  const pods = [
    { name: "eight", node: "nvidia-dgx-h100" },
    { name: "four", node: "four-rails" },
  ];

  it("holds where all nodes have eight, and in a fat tree", () => {
    expect(broken("FAB007")).toEqual([]);
    expect(broken("FAB007", { parts: [four], pods, fabrics: [{ name: "compute", topology: "fat-tree" }] })).toEqual([]);
  });

  it("holds for fabrics of other roles, which take as many NICs of each node", () => {
    const fabrics = [{ name: "oob", role: "out-of-band" as const, switch: "nvidia-sn2201" }];
    expect(broken("FAB007", { parts: [four], pods, fabrics })).toEqual([]);
  });

  it("fails where rails do not divide", () => {
    expect(broken("FAB007", { parts: [four], pods })).toMatchObject([
      { level: "warning", message: expect.stringContaining("8 and 4 rails") },
    ]);
  });
});

describe("FAB008", () => {
  it("holds for a NIC of 400 Gbps over two planes", () => {
    expect(broken("FAB008", { fabrics: [{ name: "compute", planes: 2 }] })).toEqual([]);
  });

  it("fails for more planes than the NIC has ports", () => {
    expect(broken("FAB008", { fabrics: [{ name: "compute", planes: 5 }] })).toMatchObject([
      { level: "error", path: "fabrics[0].planes", message: expect.stringContaining("splits into 4 ports") },
    ]);
  });
});

describe("FAB009", () => {
  const storage = { name: "storage", role: "storage", switch: "nvidia-sn5600" } as const;
  const parts = [{ id: "supermicro-4u-hgx-h100", otherNics: { storage: { nics: 2, nicGbps: 400 } } }];

  it("holds for a fabric that nodes have NICs for, and for one that says how many it takes", () => {
    expect(broken("FAB009", { fabrics: [{ ...storage }], parts })).toEqual([]);
    expect(broken("FAB009", { fabrics: [{ ...storage, nicsPerNode: 1 }] })).toEqual([]);
  });

  it("fails for a fabric that no node has a NIC for", () => {
    expect(broken("FAB009", { fabrics: [{ ...storage }] })).toMatchObject([
      { level: "error", path: "fabrics[0]", message: expect.stringContaining('role "storage"') },
    ]);
    expect(broken("FAB002", { fabrics: [{ ...storage }] })).toEqual([]);
  });

  it("leaves to FAB006 what takes more NICs than there are of a role", () => {
    expect(broken("FAB006", { fabrics: [{ ...storage, nicsPerNode: 3 }], parts })).toMatchObject([
      { message: expect.stringContaining("3 NICs per node; supermicro-4u-hgx-h100 has 2") },
    ]);
  });
});

describe("FAB013", () => {
  const dgx = (nodes: number) => [{ name: "dgx", node: "nvidia-dgx-h100", nodes }];
  const compute = { name: "compute", switch: "nvidia-qm9700", leafGroup: "fabric", reservedNodePorts: 4 } as const;
  const cages = (nodes: number, own: object) => broken("FAB013", { pods: dgx(nodes), fabrics: [{ ...compute, ...own }] });

  it("fails where fabric managers split ports beside whole ones of nodes", () => {
    expect(cages(31, { managerGbps: 200 })).toMatchObject([{ level: "warning", path: "fabrics[0]" }]);
  });

  it("holds where they take whole ports, or have cages of their own", () => {
    expect(cages(31, {})).toEqual([]);
    expect(cages(24, { managerGbps: 200 })).toEqual([]);
  });
});

describe("FAB014", () => {
  const two = (one: object, other: object, changes: object = {}) =>
    broken("FAB014", {
      fabrics: [
        { name: "a", ...one },
        { name: "b", ...other },
      ],
      ...changes,
    });

  it("fails for two fabrics that each use all NICs of a node", () => {
    expect(two({}, {})).toMatchObject([{ level: "error", path: "fabrics[1]" }]);
  });

  it("tells each fabric too many once, whatever the number of pods", () => {
    const pods = ["x", "y"].map((name) => ({ name, node: "supermicro-4u-hgx-h100" }));
    const fabrics = ["a", "b", "c"].map((name) => ({ name }));
    expect(broken("FAB014", { pods, fabrics }).map(({ path }) => path)).toEqual(["fabrics[1]", "fabrics[2]"]);
  });

  it("holds for fabrics of different pods, of different roles, and for NICs that no part states", () => {
    const pods = ["x", "y"].map((name) => ({ name, node: "supermicro-4u-hgx-h100" }));
    expect(two({ pods: ["x"] }, { pods: ["y"] }, { pods })).toEqual([]);
    expect(two({}, { role: "storage" })).toEqual([]);
    expect(two({ role: "storage" }, { role: "storage" })).toEqual([]);
  });

  it("leaves to FAB006 what one fabric alone uses too many of", () => {
    expect(two({ nicsPerNode: 4 }, { nicsPerNode: 9 })).toEqual([]);
  });
});
