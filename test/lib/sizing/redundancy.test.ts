import * as fc from "fast-check";
import { redundancyBeside, unitsFor, workingOf } from "../../../lib/sizing/redundancy";

const SCHEMES = ["N", "N+1", "2N", "3N/2", "catcher"] as const;

describe("unitsFor", () => {
  it.each([
    ["N", 4, 4],
    ["N+1", 4, 5],
    ["2N", 4, 8],
    ["3N/2", 4, 6],
    ["catcher", 4, 5],
  ] as const)("installs for %s", (scheme, working, installed) => {
    expect(unitsFor(1000, 250, scheme)).toEqual({ working, installed });
  });

  it("takes three systems for 3N/2 of which any two carry the load", () => {
    expect(unitsFor(1000, 500, "3N/2")).toEqual({ working: 2, installed: 3 });
    expect(unitsFor(1250, 250, "3N/2")).toEqual({ working: 5, installed: 9 });
  });

  it("loads systems of 3N/2 to two thirds at most, and blocks with a catcher to n/(n+1)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (load) => {
        const systems = unitsFor(load, 1, "3N/2");
        expect(systems.working / systems.installed).toBeLessThanOrEqual(2 / 3);
        const blocks = unitsFor(load, 1, "catcher");
        expect(blocks.working / blocks.installed).toBeCloseTo(blocks.working / (blocks.working + 1), 12);
      }),
    );
  });

  it("rounds a broken number of units up", () => {
    expect(unitsFor(1001, 250, "N").working).toBe(5);
  });

  it("needs nothing for no load", () => {
    expect(unitsFor(0, 250, "2N")).toEqual({ working: 0, installed: 0 });
  });
});

describe("workingOf", () => {
  it.each([
    ["N", 15],
    ["N+1", 14],
    ["2N", 7],
    ["3N/2", 10],
    ["catcher", 14],
  ] as const)("keeps the reserve of %s out of 15 units", (scheme, working) => {
    expect(workingOf(15, scheme)).toBe(working);
  });

  it("counts on at least what a load needs of the units installed for it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...SCHEMES), (load, scheme) => {
        const { working, installed } = unitsFor(load, 1, scheme);
        expect(workingOf(installed, scheme)).toBeGreaterThanOrEqual(working);
      }),
    );
  });

  it("counts on none of no units", () => {
    expect(SCHEMES.map((scheme) => workingOf(0, scheme))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("redundancyBeside", () => {
  it("counts a spare inside each unit as N+1", () => {
    expect(redundancyBeside("N+1", "N+1")).toBe("N");
  });

  it("does not count it for more than N+1", () => {
    expect(redundancyBeside("2N", "N+1")).toBe("2N");
    expect(redundancyBeside("N+1", "N")).toBe("N+1");
  });
});
