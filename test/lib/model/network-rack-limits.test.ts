import { Catalog } from "../../../lib/catalog";
import { networkRackProblems } from "../../../lib/model/network-rack-limits";

const problems = (site: unknown) => networkRackProblems(site, Catalog.default());
const found = (site: unknown) => problems(site).map(({ code, path }) => `${code} ${path}`);
const sharing = { name: "ufm", node: "nvidia-ufm-appliance", stands: "network-racks" };

describe("networkRackProblems", () => {
  it("finds none where nodes fit beside switches, nor in what is no site", () => {
    expect(problems({ pods: [{ ...sharing, count: 2, nodes: 4 }], floor: { switchUnitsPerRack: 48 } })).toEqual([]);
    for (const value of [null, undefined, 5, "x", [], {}, { pods: [{ ...sharing, node: 5 }] }])
      expect(found(value)).toEqual([]);
  });

  it("allows no more rack units than a rack has", () => {
    expect(problems({ floor: { switchUnitsPerRack: 49 } })).toMatchObject([
      { code: "SITE004", path: "floor.switchUnitsPerRack", found: "49", allowed: "1 to 48" },
    ]);
  });

  it("allows no key of racks that the pod does not have", () => {
    const keys = { racks: 2, nodesPerRack: 4, rack: "generic-rack-48u", feeds: ["grid"], cooling: "tcs" };
    expect(found({ pods: [{ ...sharing, ...keys, nodes: 4 }] })).toEqual(
      Object.keys(keys).map((key) => `SITE010 pods[0].${key}`),
    );
    expect(found({ pods: [{ ...sharing, ...keys, stands: "own-racks" }] })).toEqual([]);
    expect(problems({ pods: [{ ...sharing, racks: 2 }] })[0]?.remedy).toBe("remove `racks`, or `stands: network-racks`");
  });

  it.each([
    ["nvidia-gb200-nvl72-tray", "rack-scale system"],
    ["supermicro-4u-hgx-h100", "liquid-cooled"],
  ])("does not let %s stand beside switches", (node, why) => {
    expect(problems({ pods: [{ ...sharing, node }] })).toMatchObject([
      { code: "SITE010", path: "pods[0].stands", message: expect.stringContaining(why), allowed: "own-racks" },
    ]);
  });

  it("does not let a node stand where it is too high", () => {
    const site = (switchUnitsPerRack: number) => ({
      pods: [{ ...sharing, node: "nvidia-dgx-h100" }],
      floor: { switchUnitsPerRack },
    });
    expect(found(site(8))).toEqual([]);
    expect(problems(site(7))[0]?.message).toBe("nvidia-dgx-h100 is 8 U high; a network rack has 7 usable rack units");
  });
});
