import * as fc from "fast-check";
import {
  hoursPerGpuFailure,
  interruptionsPerDay,
  LLAMA_3,
  lostGpuDays,
  recoverySeconds,
  timeToFirstFailure,
} from "../../../../lib/sizing/failure/reliability";

describe("failures as published", () => {
  // Source: "The Llama 3 Herd of Models": 419 unexpected interruptions in 54 days on 16,384 H100.
  it("has an interruption of Llama 3 every 3.09 hours, and of 100,000 GPUs every 30 minutes", () => {
    expect(timeToFirstFailure(hoursPerGpuFailure(), LLAMA_3.gpus)).toBeCloseTo(3.09, 2);
    expect(hoursPerGpuFailure()).toBeGreaterThan(50_650);
    expect(hoursPerGpuFailure()).toBeLessThan(50_750);
    expect(timeToFirstFailure(hoursPerGpuFailure(), 100_000) * 60).toBeCloseTo(30.4, 1);
  });

  it("has as many interruptions a day as Llama 3 had, and in proportion to the GPUs", () => {
    expect(interruptionsPerDay(16_384)).toBeCloseTo(419 / 54, 10);
    expect(interruptionsPerDay(100_000)).toBeCloseTo(47.36, 2);
    expect(interruptionsPerDay(0)).toBe(0);
  });

  // Source: SemiAnalysis, "100,000 H100 Clusters".
  it("has the first optical link of 100,000 fail after 26.28 minutes, the first twin port of 50,000 after 42.05", () => {
    const minutesPerYear = 365 * 24 * 60;
    expect(timeToFirstFailure(5 * minutesPerYear, 100_000)).toBeCloseTo(26.28, 2);
    expect(timeToFirstFailure(4 * minutesPerYear, 50_000)).toBeCloseTo(42.05, 2);
  });

  it("loses up to 229 days of a GPU with a checkpoint every 100 iterations of 2 s", () => {
    expect(lostGpuDays(100_000, 100, 2)).toBeCloseTo(229, 0);
    expect(lostGpuDays(100_000, 1, 2)).toBe(0);
  });

  it("gets 80 GB from another GPU at 400 Gb/s in 1.6 s", () => {
    expect(recoverySeconds(80, 400)).toBeCloseTo(1.6, 10);
  });
});

describe("interruptionsPerDay", () => {
  it("adds up over parts of a site", () => {
    const gpus = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(gpus, gpus, (one, other) => {
        expect(interruptionsPerDay(one) + interruptionsPerDay(other)).toBeCloseTo(interruptionsPerDay(one + other), 6);
      }),
    );
  });
});
