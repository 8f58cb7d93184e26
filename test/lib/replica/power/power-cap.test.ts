import fc from "fast-check";
import { LOWEST_CAP, powerCap } from "../../../../lib/replica";
import type { FailurePlan, SitePlan } from "../../../../lib/plan/site-plan";
import { sitePlan } from "../../../support/site-plan";

const PATH = "power.feeds[0]";
const TYPE = { gpu: "NVIDIA H100" };
const ALL = { ofCarrier: () => 1, ofFailure: () => 1 };
const plan = sitePlan();
/** 10 pods of 64 nodes with 8 GPUs of 700 W. */
const GPU_KW = 3584;

function withFailures(...shortKws: number[]): SitePlan {
  const failures = shortKws.map((shortKw) => ({ paths: [PATH], shortKw }) as unknown as FailurePlan);
  return { ...plan, failures };
}

function cap(site: SitePlan, own: { loadKw?: number; capacityKw?: number; overhead?: number } = {}, type = TYPE) {
  return powerCap({ path: PATH, capacityKw: 10_000, loadKw: 8000, overhead: 1, ...own }, site, type, ALL);
}

describe("the power cap", () => {
  it("is none where all is carried", () => {
    expect(cap(withFailures(0))).toEqual({ gpuCapShare: 1, gpuCapW: 700, capSuffices: true });
  });

  it("gives up what is short, in watts of the rented GPU", () => {
    expect(cap(withFailures(GPU_KW / 4))).toEqual({ gpuCapShare: 0.75, gpuCapW: 525, capSuffices: true });
  });

  it("gives up what a feed carries above its capacity", () => {
    expect(cap(withFailures(), { loadKw: 10_000 + GPU_KW / 2 }).gpuCapShare).toBeCloseTo(0.5);
  });

  it("counts the cooling and losses that go with the GPUs", () => {
    expect(cap(withFailures(GPU_KW / 4), { overhead: 1.25 }).gpuCapShare).toBeCloseTo(0.8);
  });

  it("is told as a share where the power of the rented GPU is not known", () => {
    expect(cap(withFailures(GPU_KW / 4), {}, { gpu: "NVIDIA A10G" })).toMatchObject({ gpuCapShare: 0.75, gpuCapW: null });
  });

  it("takes no heed of losses elsewhere, nor of two at once", () => {
    const failures = [["power.feeds[1]"], [PATH, PATH]].map((paths) => ({ paths, shortKw: 1000 }) as unknown as FailurePlan);
    expect(cap({ ...plan, failures }).gpuCapShare).toBe(1);
  });

  it("leaves out what no cap helps, and says so", () => {
    expect(cap(withFailures(GPU_KW, GPU_KW / 2))).toEqual({ gpuCapShare: 0.5, gpuCapW: 350, capSuffices: false });
  });

  it("saves what is short, and is never lower than a board takes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 * GPU_KW }), { maxLength: 4 }), (shortKws) => {
        const { gpuCapShare, capSuffices } = cap(withFailures(...shortKws));
        expect(gpuCapShare).toBeGreaterThanOrEqual(LOWEST_CAP);
        expect(gpuCapShare).toBeLessThanOrEqual(1);
        const saved = (1 - gpuCapShare) * GPU_KW;
        if (capSuffices) for (const shortKw of shortKws) expect(saved).toBeGreaterThanOrEqual(shortKw * (1 - 1e-9));
      }),
      { numRuns: 100 },
    );
  });
});
