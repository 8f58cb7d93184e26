import * as fc from "fast-check";
import { deltaOf, type Bom, type BomDelta, type BomLine } from "../../../../lib/bom";
import { totalsOf } from "../../../../lib/bom/totals";
import { earlierBill, laterBill, sampleDelta } from "../sample-delta";

const lineOf = (delta: BomDelta, part: string, purpose = "") =>
  delta.lines.find((line) => line.part === part && line.purpose.includes(purpose));

/** Bills of some of the sample's lines, each with its quantity and all that goes with it taken some times. */
const anyBill = fc
  .array(fc.record({ line: fc.constantFrom(...laterBill.lines), times: fc.integer({ min: 1, max: 1000 }) }))
  .map((drawn): Bom => {
    const lines = new Map(drawn.map(({ line, times }) => [`${line.part} ${line.purpose}`, scaled(line, times)]));
    return { ...laterBill, lines: [...lines.values()], totals: totalsOf([...lines.values()]) };
  });

function scaled(line: BomLine, times: number): BomLine {
  const { each } = line.price ?? {};
  const total = each && { usd: each.usd * times, low: each.low * times, high: each.high * times };
  return { ...line, quantity: times, price: line.price && total ? { ...line.price, total } : null };
}

describe("deltaOf", () => {
  it("tells what is added, what is removed and what grows", () => {
    expect(lineOf(sampleDelta, "chiller")).toMatchObject({ change: "added", before: 0, after: 1, quantity: 1 });
    expect(lineOf(sampleDelta, "turbine", "rented")).toMatchObject({ change: "removed", before: 1, after: 0, quantity: -1 });
    expect(lineOf(sampleDelta, "node")).toMatchObject({
      ...{ change: "changed", purpose: "pod liquid", before: 6, after: 12, quantity: 6, weightKg: 6 * 95.5 },
      difference: { usd: 6 * 310_000, low: 6 * 155_000, high: 6 * 620_000 },
    });
  });

  it("leaves out what stays as it is", () => {
    expect(lineOf(sampleDelta, "battery")).toBeUndefined();
    expect(lineOf(sampleDelta, "node", "pod air")).toBeUndefined();
  });

  it("keeps the order of systems, what is gone at the end of each", () => {
    const power = sampleDelta.lines.filter(({ system }) => system === "power").map(({ change }) => change);
    expect(power).toEqual(["changed", "added", "removed"]);
    expect([...new Set(sampleDelta.lines.map(({ system }) => system))]).toEqual(["compute", "power", "cooling"]);
  });

  it("knows no amount of a part that nobody has priced, and counts such lines", () => {
    expect(lineOf(sampleDelta, "manifold")).toMatchObject({ quantity: 1, difference: null });
    expect(sampleDelta.totals.unpricedLines).toBe(1);
  });

  it("splits the sum into what is spent and what is no longer needed, and names the longest delivery", () => {
    const { usd, spentUsd, savedUsd, leadWeeks, added, removed, changed } = sampleDelta.totals;
    expect(savedUsd).toBe(-19_800_000);
    expect(spentUsd + savedUsd).toBeCloseTo(usd, 2);
    expect(leadWeeks).toBe(12);
    expect({ added, removed, changed }).toEqual({ added: 2, removed: 1, changed: 4 });
  });

  it("tells lines that are only repriced from those of other quantities, and how much of the sum that is", () => {
    const dearer = {
      ...laterBill,
      lines: laterBill.lines.map((line): BomLine => {
        if (line.part !== "node" || !line.price) return line;
        const { each, total } = line.price;
        const price = {
          ...line.price,
          each: { ...each, usd: each.usd + 1000 },
          total: { ...total, usd: total.usd + line.quantity * 1000 },
        };
        return { ...line, price };
      }),
    };
    const alone = deltaOf(laterBill, dearer);
    expect(alone.lines.map(({ change, quantity }) => ({ change, quantity }))).toEqual([
      { change: "repriced", quantity: 0 },
      { change: "repriced", quantity: 0 },
    ]);
    expect(alone.totals).toMatchObject({ repriced: 2, changed: 0, repricedUsd: alone.totals.usd });
    expect(lineOf(alone, "node")?.eachUsd).toEqual({ before: 310_000, after: 311_000 });
    const both = lineOf(deltaOf(earlierBill, dearer), "node", "pod liquid");
    expect(both).toMatchObject({ change: "changed", difference: { usd: 6 * 310_000 + 12_000 }, repricedUsd: 12_000 });
  });

  it("sums up both bills by system, also those in which nothing changes", () => {
    expect(sampleDelta.systems.map(({ system }) => system)).toEqual(laterBill.systems.map(({ system }) => system));
    for (const { system, beforeUsd, afterUsd, usd } of sampleDelta.systems) {
      expect(afterUsd).toBe(laterBill.systems.find((totals) => totals.system === system)?.usd);
      expect(beforeUsd + usd).toBeCloseTo(afterUsd, 2);
    }
  });

  it("tells what has no part in one of the bills alone", () => {
    expect(sampleDelta.unbilled).toEqual({ before: [], after: ["fabric storage (cannot be built)"] });
  });

  it("has no lines between a bill and itself", () => {
    expect(deltaOf(laterBill, laterBill)).toMatchObject({ lines: [], totals: { usd: 0, leadWeeks: null }, sources: [] });
  });

  it("has the difference of the totals of both bills as its sums", () => {
    fc.assert(
      fc.property(anyBill, anyBill, (before, after) => {
        const { totals } = deltaOf(before, after);
        for (const sum of ["usd", "low", "high", "powerKw", "weightKg"] as const) {
          expect(totals[sum]).toBeCloseTo((after.totals[sum] ?? 0) - (before.totals[sum] ?? 0), 2);
        }
      }),
    );
  });

  it("has all lines with their signs turned the other way round", () => {
    const key = ({ part, purpose, quantity }: { part: string; purpose: string; quantity: number }, sign: number) =>
      `${part} ${purpose} ${sign * quantity}`;
    fc.assert(
      fc.property(anyBill, anyBill, (before, after) => {
        const there = deltaOf(before, after);
        const back = deltaOf(after, before);
        expect(back.lines.map((line) => key(line, -1)).sort()).toEqual(there.lines.map((line) => key(line, 1)).sort());
        expect(back.totals.spentUsd).toBeCloseTo(-there.totals.savedUsd, 2);
      }),
    );
  });

  it("adds up over phases", () => {
    fc.assert(
      fc.property(anyBill, anyBill, anyBill, (first, second, third) => {
        const steps = deltaOf(first, second).totals.usd + deltaOf(second, third).totals.usd;
        expect(steps).toBeCloseTo(deltaOf(first, third).totals.usd, 2);
      }),
    );
  });

  it("names the phases of both bills, null for the whole site", () => {
    expect(deltaOf(earlierBill, laterBill)).toMatchObject({ site: "sample", since: "first", phase: null });
  });
});
