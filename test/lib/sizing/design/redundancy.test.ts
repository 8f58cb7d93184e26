import * as fc from "fast-check";
import { redundancyBeside, unitsFor } from "../../../../lib/sizing/design/redundancy";

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

describe("redundancyBeside", () => {
  it("counts a spare inside each unit as N+1", () => {
    expect(redundancyBeside("N+1", "N+1")).toBe("N");
  });

  it("does not count it for more than N+1", () => {
    expect(redundancyBeside("2N", "N+1")).toBe("2N");
    expect(redundancyBeside("N+1", "N")).toBe("N+1");
  });
});
