import * as fc from "fast-check";
import { darkGpus, darkPlan, fewest, joined, podKinds, shortOf } from "../../../../lib/sizing/failure/dark-pods";
import { sum } from "../../../../lib/units/sum";

const anyPods = fc.array(fc.record({ kw: fc.integer({ min: 1, max: 50 }), on: fc.integer({ min: 0, max: 5 }) }), {
  maxLength: 4,
});
const named = (pods: readonly { kw: number; on: number }[]) => pods.map((pod, index) => ({ ...pod, pod: `p${index}` }));
const number = (dark: ReadonlyMap<string, number>) => sum(dark.values());

describe("shortOf", () => {
  it("is what is not carried, and nothing for what is rounding", () => {
    expect([shortOf(10, 8), shortOf(10, 10), shortOf(1e6, 1e6 - 1e-6)]).toEqual([2, 0, 0]);
  });
});

describe("fewest", () => {
  it("takes the pods with the largest load first, and smaller ones for the rest", () => {
    const pods = [
      { pod: "small", kw: 10, on: 10 },
      { pod: "large", kw: 100, on: 2 },
    ];
    expect([...fewest(150, pods)]).toEqual([["large", 2]]);
    expect([...fewest(215, pods)]).toEqual([
      ["large", 2],
      ["small", 2],
    ]);
  });

  it("takes none for what is not short, nor those that take nothing", () => {
    expect(fewest(0, [{ pod: "a", kw: 1, on: 1 }]).size).toBe(0);
    expect(fewest(5, [{ pod: "a", kw: 0, on: 1 }]).size).toBe(0);
  });

  it("takes no more than can go dark for it", () => {
    const pods = [
      { pod: "large", kw: 100, on: 2 },
      { pod: "small", kw: 10, on: 10 },
    ];
    expect([...fewest(150, pods, 1)]).toEqual([["large", 1]]);
  });

  it("covers what is short, or is all there is, and with one pod less would not cover it", () => {
    fc.assert(
      fc.property(anyPods, fc.integer({ min: 0, max: 500 }), (raw, short) => {
        const pods = named(raw);
        const dark = fewest(short, pods);
        const covered = sum(pods.map(({ pod, kw }) => kw * (dark.get(pod) ?? 0)));
        const all = sum(pods.map(({ kw, on }) => kw * on));
        expect(covered).toBeGreaterThanOrEqual(Math.min(short, all));
        const largest = pods.flatMap(({ kw, on }) => Array<number>(on).fill(kw)).sort((a, b) => b - a);
        if (number(dark) > 0) expect(sum(largest.slice(0, number(dark) - 1))).toBeLessThan(short);
      }),
    );
  });

  it("never grows when less is short", () => {
    fc.assert(
      fc.property(anyPods, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 100 }), (raw, short, less) => {
        const pods = named(raw);
        expect(number(fewest(short - less, pods))).toBeLessThanOrEqual(number(fewest(short, pods)));
      }),
    );
  });
});

describe("joined", () => {
  it("adds up, but not to more than there are", () => {
    const pods = podKinds([
      { name: "a", count: 3, gpus: 24 },
      { name: "b", count: 3, gpus: 24 },
    ]);
    expect([
      ...joined(
        new Map([["a", 2]]),
        new Map([
          ["a", 2],
          ["b", 1],
        ]),
        pods,
      ),
    ]).toEqual([
      ["a", 3],
      ["b", 1],
    ]);
  });
});

describe("darkPlan", () => {
  it("counts the GPUs of the pods that are dark", () => {
    const pods = podKinds([
      { name: "a", count: 4, gpus: 2048 },
      { name: "b", count: 1, gpus: 0 },
      { name: "c", count: 2, gpus: 16 },
    ]);
    expect(darkPlan(new Map([["c", 1]]), pods)).toEqual([{ pod: "c", pods: 1, gpus: 8 }]);
    const plan = darkPlan(
      new Map([
        ["b", 1],
        ["a", 3],
      ]),
      pods,
    );
    expect(plan).toEqual([
      { pod: "a", pods: 3, gpus: 1536 },
      { pod: "b", pods: 1, gpus: 0 },
    ]);
    expect(darkGpus(plan)).toBe(1536);
  });
});
