import type { Problem } from "../../../lib/errors";
import { namingProblems } from "../../../lib/model/references";

const site = {
  pods: [{ name: "h100", feeds: ["grid"], cooling: "tcs" }, { name: "h200" }],
  fabrics: [{ name: "compute", pods: ["h100"] }, { name: "storage" }],
  power: { feeds: [{ name: "grid" }], storage: [{ name: "bess" }] },
  cooling: { loops: [{ name: "tcs" }] },
  phases: [{ name: "first", pods: { h100: 1 }, feeds: { grid: "1 MW" } }],
};

describe("namingProblems", () => {
  it("finds none in a site whose names are right, nor in what is no site", () => {
    expect(namingProblems(site)).toEqual([]);
    for (const value of [null, undefined, 5, "x", [], {}]) expect(namingProblems(value)).toEqual([]);
  });

  it("lets things of different kinds share a name", () => {
    expect(namingProblems({ ...site, fabrics: [{ name: "h100" }], phases: [{ name: "grid" }] })).toEqual([]);
  });

  it.each<[string, object, Partial<Problem>]>([
    [
      "a pod",
      { pods: [{ name: "h100" }, { name: "h200" }, { name: "h100" }] },
      { path: "pods[2].name", message: "this is already the name of pods[0]" },
    ],
    ["a fabric", { fabrics: [{ name: "a" }, { name: "a" }] }, { path: "fabrics[1].name" }],
    ["a loop", { cooling: { loops: [{ name: "tcs" }, { name: "tcs" }] } }, { path: "cooling.loops[1].name" }],
    ["a phase", { phases: [{ name: "a" }, { name: "a" }] }, { path: "phases[1].name" }],
    [
      "a battery that is named as a feed",
      { power: { feeds: [{ name: "grid" }], storage: [{ name: "grid" }] } },
      { path: "power.storage[0].name", message: "this is already the name of power.feeds[0]" },
    ],
    ["a hall", { location: { halls: ["north", "north"] } }, { path: "location.halls[1]" }],
    ["a feed in the list of a pod", { pods: [{ name: "h100", feeds: ["grid", "grid"] }] }, { path: "pods[0].feeds[1]" }],
  ])("tells of %s that is named twice", (_what, change, problem) => {
    expect(namingProblems({ ...site, ...change })).toEqual([expect.objectContaining({ code: "SITE007", ...problem })]);
  });

  it.each<[string, object, Partial<Problem>]>([
    [
      "a feed of a pod",
      { pods: [{ name: "h100", feeds: ["gird"] }] },
      { path: "pods[0].feeds[0]", remedy: 'did you mean "grid"?' },
    ],
    ["a loop of a pod", { pods: [{ name: "h100", cooling: "moon" }] }, { path: "pods[0].cooling", allowed: "tcs" }],
    [
      "a fabric for uplinks",
      { fabrics: [{ name: "compute" }, { name: "storage", uplinksTo: "computer" }] },
      { path: "fabrics[1].uplinksTo", remedy: 'did you mean "compute"?' },
    ],
    [
      "a pod of a fabric",
      { fabrics: [{ name: "a", pods: ["h300"] }] },
      { path: "fabrics[0].pods[0]", allowed: "h100, h200" },
    ],
    ["a pod of a phase", { phases: [{ name: "a", pods: { moon: 1 } }] }, { path: "phases[0].pods.moon", inKey: true }],
    [
      "an energized pod of a phase",
      { phases: [{ name: "a", energized: { h10: 1 } }] },
      { path: "phases[0].energized.h10", remedy: 'did you mean "h100"?', inKey: true },
    ],
    [
      "the hall of a feed",
      { location: { halls: ["north"] }, power: { feeds: [{ name: "grid", hall: "nort" }] } },
      { path: "power.feeds[0].hall", allowed: "north", remedy: 'did you mean "north"?' },
    ],
    [
      "the hall of a feed of a site without halls",
      { power: { feeds: [{ name: "grid", hall: "north" }] } },
      { path: "power.feeds[0].hall", allowed: "none: `location.halls` is empty" },
    ],
    [
      "a battery as the feed of a phase",
      { phases: [{ name: "a", feeds: { bess: "1 MW" } }] },
      { path: "phases[0].feeds.bess" },
    ],
    [
      "the phase of a published figure",
      { phases: [{ name: "first" }], reported: [{ metric: "gpus", value: 1, source: "s", phase: "fist" }] },
      { path: "reported[0].phase", allowed: "first", remedy: 'did you mean "first"?' },
    ],
    [
      "a feed where there are none",
      { power: {}, phases: [], pods: [{ name: "h100", feeds: ["grid"] }] },
      { path: "pods[0].feeds[0]", allowed: "none: `power.feeds` is empty" },
    ],
  ])("tells of %s that is not there", (_what, change, problem) => {
    const found = namingProblems({ ...site, fabrics: [], ...change });
    expect(found).toContainEqual(expect.objectContaining({ code: "SITE008", ...problem }));
  });
});
