import { PriceBook } from "../../../lib/catalog";
import { GigasiteError } from "../../../lib/errors";
import { checkedSite, type SiteInput } from "../../../lib/model";
import { siteWithCatalog } from "../../../lib/model/checked-site";
import { Power } from "../../../lib/units";

const smallest: SiteInput = {
  apiVersion: "gigasite/v1",
  name: "tiny",
  pods: [{ name: "h100", node: "supermicro-4u-hgx-h100" }],
};

const problems = (change: object, base: object = smallest): string[] => {
  try {
    siteWithCatalog({ ...base, ...change });
    return [];
  } catch (error) {
    if (!GigasiteError.is(error)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
};

describe("checkedSite", () => {
  it("gives the site with its defaults, and the parts and prices of the package", () => {
    const { site, catalog, prices } = checkedSite(smallest);
    expect(site.power.feeds).toEqual([]);
    expect(catalog.has("nvidia-sn5600")).toBe(true);
    expect(prices).toBe(PriceBook.default());
  });

  it("takes quantities as instances too", () => {
    const { site } = checkedSite({
      ...smallest,
      power: { feeds: [{ name: "grid", kind: "utility", capacity: Power.megawatts(150) }] },
    });
    expect(site.power.feeds[0]?.capacity?.toString()).toBe("150 MW");
  });

  it("knows the site's own parts", () => {
    const parts = [{ id: "my-switch", class: "switch", ports: 64, portGbps: 400, price: 30000 }];
    const { catalog } = checkedSite({ ...smallest, parts, fabrics: [{ name: "compute", switch: "my-switch" }] });
    expect(catalog.get("my-switch").price).toBe(30000);
  });

  it("has the prices that it is given", () => {
    const prices = PriceBook.default().over({
      id: "mine",
      currency: "USD",
      asOf: "2026",
      prices: [{ part: "nvidia-sn5600", usd: 1 }],
    });
    expect(checkedSite({ ...smallest, prices: "mine.yaml" }, prices).prices).toBe(prices);
  });

  it("fails for the path of a price book, which has meaning in a site file only", () => {
    expect(() => checkedSite({ ...smallest, prices: "mine.yaml" })).toThrow(/FILE001 at prices/);
  });

  it("fails with all problems at once, in the order of the site", () => {
    const change = {
      pods: [
        { name: "h100", node: "supermicro-4u-hgx-h10", feeds: ["gird"], count: 0 },
        { name: "h100", nodes: 1 },
      ],
      parts: [{ id: "my-switch", class: "switch" }],
      power: { feeds: [{ name: "grid", kind: "utility", capacity: "150 MWh" }], colour: "red" },
    };
    expect(problems(change)).toEqual([
      "PART001 pods[0].node",
      "SITE008 pods[0].feeds[0]",
      "SITE004 pods[0].count",
      "SITE002 pods[1].node",
      "SITE007 pods[1].name",
      "PART003 parts[0].ports",
      "PART003 parts[0].portGbps",
      "UNIT001 power.feeds[0].capacity",
      "SITE001 power.colour",
    ]);
  });

  it.each<[string, object, string[]]>([
    ["a reference that is no name", { pods: [{ ...smallest.pods[0], cooling: "T C S" }] }, ["SITE008 pods[0].cooling"]],
    ["a part id that is none", { pods: [{ name: "h100", node: "Supermicro" }] }, ["PART001 pods[0].node"]],
    ["an own part without an id", { parts: [{ class: "rack" }] }, ["SITE002 parts[0].id"]],
    ["an own part that is a text", { parts: ["my-node"] }, ["SITE003 parts[0]"]],
    ["own parts that are no list", { parts: { id: "my-node" } }, ["SITE003 parts"]],
    [
      "a use of an own part that is wrong",
      { parts: [{ id: "n", class: "nod" }], pods: [{ name: "p", node: "n" }] },
      ["SITE005 parts[0].class"],
    ],
    [
      "a misspelt capacity",
      { power: { feeds: [{ name: "g", kind: "utility", capactiy: "1 MW" }] } },
      ["SITE001 power.feeds[0].capactiy"],
    ],
    [
      "an own part that is there twice",
      { parts: [{ id: "nvidia-sn5600" }, { id: "nvidia-sn5600" }] },
      ["SITE007 parts[1].id"],
    ],
  ])("tells %s as one fault", (_what, change, found) => {
    expect(problems(change)).toEqual(found);
  });

  it.each([null, undefined, 5, "x", [], new Map()])("fails for %p, which is no site, without a defect", (value) => {
    expect(() => siteWithCatalog(value)).toThrow(GigasiteError);
  });

  it("leaves its input and the prototype of all objects as they are", () => {
    const input = JSON.parse('{"__proto__": {"polluted": true}, "power": {"__proto__": {"polluted": true}}}') as object;
    const before = JSON.stringify(input);
    expect(problems(input, {})).toEqual(expect.arrayContaining(["SITE001 __proto__", "SITE001 power.__proto__"]));
    expect(JSON.stringify(input)).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
