import { Catalog } from "../../../../lib/catalog";
import {
  fabricsOf,
  feedsOf,
  loopsOf,
  FAN_WALL,
  IN_RACK_CDU,
  H100,
  MANIFOLD,
  SUBSTATION,
} from "../../../../lib/sizing/design/defaults";
import { DEFAULT_RACK } from "../../../../lib/model";
import { planSite } from "../../../../lib/sizing";
import { checkedSample } from "../../../support/sample-site";

const bare = checkedSample({ fabrics: [], power: {}, cooling: {} });

describe("defaults", () => {
  it("name parts of the catalog", () => {
    for (const id of [DEFAULT_RACK, FAN_WALL, IN_RACK_CDU, H100, MANIFOLD, SUBSTATION])
      expect(Catalog.default().has(id)).toBe(true);
  });

  it("leave what the site says as it is", () => {
    const { site, catalog } = checkedSample();
    expect(fabricsOf(site, catalog)).toBe(site.fabrics);
    expect(feedsOf(site)).toBe(site.power.feeds);
    expect(loopsOf(site, catalog)).toBe(site.cooling.loops);
  });

  it("derive a fabric for each role for which some node has a NIC, named by it", () => {
    const names = (node: string) => {
      const { site, catalog } = checkedSample({ pods: [{ name: "pod", node }], fabrics: [] });
      return fabricsOf(site, catalog).map(({ name, role }) => (name === role ? role : name));
    };
    expect(names("nvidia-dgx-h100")).toEqual(["compute", "storage", "in-band", "out-of-band"]);
    expect(names("supermicro-4u-hgx-h100")).toEqual(["compute", "in-band", "out-of-band"]);
    expect(names("generic-management-server")).toEqual(["in-band", "out-of-band"]);
  });

  // Source: NVIDIA DGX SuperPOD H100 reference architecture, RA-11333-001 V11.
  it("derive fabrics of the oversubscription and leaf groups of a DGX SuperPOD", () => {
    const { site, catalog } = checkedSample({ pods: [{ name: "dgx", node: "nvidia-dgx-h100" }], fabrics: [] });
    expect(fabricsOf(site, catalog)).toMatchObject([
      { oversubscription: 1, leafGroup: "pod", topology: "rail-optimized" },
      { oversubscription: 4 / 3, leafGroup: "fabric" },
      { oversubscription: 15, leafGroup: "fabric" },
      { oversubscription: 1, leafGroup: "pod", topology: "fat-tree" },
    ]);
  });

  it("derive fabrics that can be built for nearly as many GPUs as three tiers of compute join", () => {
    const pods = [{ name: "h100", count: 1023, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" }];
    const { fabrics } = planSite(checkedSample({ pods, fabrics: [] }));
    expect(fabrics.map(({ name, unbuildable }) => [name, unbuildable])).toEqual([
      ...[
        ["compute", null],
        ["in-band", null],
        ["out-of-band", null],
      ],
    ]);
  });

  it("derive a utility feed", () => {
    expect(feedsOf(bare.site)).toMatchObject([{ name: "utility", kind: "utility" }]);
  });

  it("derive no liquid loop for nodes without cold plates", () => {
    const { site, catalog } = checkedSample({ pods: [{ name: "dgx", node: "nvidia-dgx-h100" }], cooling: {} });
    expect(loopsOf(site, catalog).map((loop) => loop.kind)).toEqual(["air"]);
  });
});
