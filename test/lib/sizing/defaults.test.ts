import { Catalog } from "../../../lib/catalog";
import {
  fabricsOf,
  feedsOf,
  loopsOf,
  IN_RACK_CDU,
  H100,
  MANIFOLD,
  RACK_PDU,
  SUBSTATION,
  TRANSFORMER,
} from "../../../lib/sizing/defaults";
import { DEFAULT_RACK } from "../../../lib/model";
import { checkedSample } from "../../support/sample-site";

const bare = checkedSample({ fabrics: [], power: {}, cooling: {} });

describe("defaults", () => {
  it("name parts of the catalog", () => {
    for (const id of [DEFAULT_RACK, IN_RACK_CDU, H100, MANIFOLD, RACK_PDU, SUBSTATION, TRANSFORMER])
      expect(Catalog.default().has(id)).toBe(true);
  });

  it("leave what the site says as it is", () => {
    const { site, catalog } = checkedSample();
    expect(fabricsOf(site)).toBe(site.fabrics);
    expect(feedsOf(site)).toBe(site.power.feeds);
    expect(loopsOf(site, catalog)).toBe(site.cooling.loops);
  });

  it("derive a non-blocking compute fabric and a utility feed", () => {
    expect(fabricsOf(bare.site)).toMatchObject([{ name: "compute", role: "compute", oversubscription: 1 }]);
    expect(feedsOf(bare.site)).toMatchObject([{ name: "utility", kind: "utility" }]);
  });

  it("derive no liquid loop for nodes without cold plates", () => {
    const { site, catalog } = checkedSample({ pods: [{ name: "dgx", node: "nvidia-dgx-h100" }], cooling: {} });
    expect(loopsOf(site, catalog).map((loop) => loop.kind)).toEqual(["air"]);
  });
});
