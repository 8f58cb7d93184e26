import { Catalog } from "../../../lib/catalog";
import type { Problem } from "../../../lib/errors";
import { partProblems } from "../../../lib/model/part-references";

const problems = (site: unknown, unclear: readonly string[] = []) => partProblems(site, Catalog.default(), new Set(unclear));

describe("partProblems", () => {
  it("finds none where all parts are there and of their class, nor in what is no site", () => {
    const site = {
      pods: [{ node: "supermicro-4u-hgx-h100", rack: "generic-rack-48u" }],
      fabrics: [{ switch: "nvidia-sn5600" }],
      items: [{ part: "nvidia-sn5600" }, { part: "generic-cat6-3m" }],
      power: {
        feeds: [
          { kind: "utility", part: "utility-substation" },
          { kind: "gas-turbine", part: "solar-smt-130" },
          { kind: "utility", capacity: "150 MW" },
        ],
        storage: [{ part: "tesla-megapack-2xl" }],
      },
      cooling: { loops: [{ cdu: "supermicro-4u-cdu" }, { kind: "air" }], heatRejection: { part: "air-cooled-chiller" } },
      replica: { instanceType: "p5.48xlarge" },
    };
    expect(problems(site)).toEqual([]);
    for (const value of [null, undefined, 5, "x", [], {}]) expect(problems(value)).toEqual([]);
  });

  it.each<[object, Partial<Problem>]>([
    [{ pods: [{ node: "nvidia-sn5600" }] }, { code: "PART002", path: "pods[0].node", allowed: "a part of class node" }],
    [{ pods: [{ rack: "nvidia-sn5600" }] }, { code: "PART002", path: "pods[0].rack" }],
    [
      { items: [{ part: "generic-cat6-3" }] },
      { code: "PART001", path: "items[0].part", remedy: 'did you mean "generic-cat6-3m"?' },
    ],
    [
      { fabrics: [{ switch: "nvidia-sn560" }] },
      { code: "PART001", path: "fabrics[0].switch", remedy: 'did you mean "nvidia-sn5600"?' },
    ],
    [
      { power: { feeds: [{ kind: "utility", part: "solar-smt-130" }] } },
      { code: "PART002", allowed: "a part of class substation" },
    ],
    [
      { power: { feeds: [{ kind: "genset", part: "utility-substation" }] } },
      { code: "PART002", allowed: "a part of class generator" },
    ],
    [
      { power: { feeds: [{ kind: "constructor", part: "nvidia-sn5600" }] } },
      { code: "PART002", allowed: "a part of class substation or generator" },
    ],
    [{ power: { storage: [{ part: "solar-smt-130" }] } }, { code: "PART002", path: "power.storage[0].part" }],
    [
      { cooling: { loops: [{ kind: "rear-door", cdu: "supermicro-4u-cdu" }] } },
      { code: "PART002", allowed: "a part of class rear-door" },
    ],
    [{ cooling: { loops: [{ cdu: "air-cooled-chiller" }] } }, { code: "PART002", allowed: "a part of class cdu" }],
    [{ cooling: { heatRejection: { part: "supermicro-4u-cdu" } } }, { code: "PART002", path: "cooling.heatRejection.part" }],
    [{ replica: { instanceType: "p5.48xlarg" } }, { code: "PART005", path: "replica.instanceType" }],
  ])("tells what is wrong with the part in %j", (site, problem) => {
    expect(problems(site)).toEqual([expect.objectContaining(problem)]);
  });

  it("says nothing of own parts that have problems of their own", () => {
    expect(problems({ pods: [{ node: "my-node" }] }, ["my-node"])).toEqual([]);
  });

  it.each<[object, string[]]>([
    [{}, ["SITE002 power.feeds[0].capacity"]],
    [{ capacity: undefined }, ["SITE002 power.feeds[0].capacity"]],
    [{ capacity: "1 MW", count: 3 }, ["SITE002 power.feeds[0].part"]],
    [{ count: 3 }, ["SITE002 power.feeds[0].part"]],
    [{ capactiy: "1 MW" }, []],
    [{ capacity: "1 MW" }, []],
    [{ capacity: "1 MW", part: "solar-smt-130", count: 3 }, []],
  ])("finds in a feed with %j what tells its capacity", (feed, found) => {
    const site = { power: { feeds: [{ name: "turbines", kind: "gas-turbine", ...feed }] } };
    expect(problems(site).map(({ code, path }) => `${code} ${path}`)).toEqual(found);
  });
});
