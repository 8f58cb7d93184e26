import fc from "fast-check";
import type { FailurePlan, SitePlan } from "../../../../lib/plan/site-plan";
import { sampleReplica } from "../../../support/sample-replica";
import { sitePlan } from "../../../support/site-plan";

function withLoss(path: string, pods: number, site = sitePlan()): SitePlan {
  const dark = pods === 0 ? [] : [{ pod: "h100", pods, gpus: pods * 512 }];
  const loss = { lost: ["feed grid"], paths: [path], shortKw: pods * 100, dark, darkGpus: pods * 512 };
  return { ...site, failures: [loss as unknown as FailurePlan] };
}

function drillOf(name: string, site: SitePlan, pods = 2) {
  return sampleReplica({ pods, nodesPerPod: 1 }, site).drills.find((drill) => drill.name === name);
}

describe("the drills of a replica", () => {
  it("make each pod dark by itself", () => {
    const { drills } = sampleReplica({}, withLoss("power.feeds[0]", 0));
    expect(drills).toEqual([
      { name: "pod-h100-1", lost: "the leaf switches of pod h100-1", dark: ["h100-1"] },
      { name: "pod-h100-2", lost: "the leaf switches of pod h100-2", dark: ["h100-2"] },
    ]);
  });

  it("make those pods dark that the site shuts down for the loss of a feed or of a unit of a loop", () => {
    expect(drillOf("feed-grid", withLoss("power.feeds[0]", 10))).toMatchObject({
      lost: "feed grid",
      dark: ["h100-1", "h100-2"],
    });
    expect(drillOf("loop-tcs", withLoss("cooling.loops[0]", 1))).toMatchObject({ dark: ["h100-1"] });
  });

  it("are none for a loss that the rest carries", () => {
    expect(drillOf("feed-grid", withLoss("power.feeds[0]", 0))).toBeUndefined();
  });

  it("take the loss with the most GPUs dark", () => {
    const small = withLoss("power.feeds[0]", 1);
    const failures = [...small.failures, ...withLoss("power.feeds[0]", 9).failures, ...small.failures];
    expect(drillOf("feed-grid", { ...small, failures })?.dark).toHaveLength(2);
  });

  it("darken as large a share as in the site, rounded up, and change no pod's part when more are rented", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 9 }), (lost, pods) => {
        const dark = drillOf("feed-grid", withLoss("power.feeds[0]", lost), pods)?.dark ?? [];
        expect(dark.length).toBe(Math.ceil((lost * pods) / 10));
        const more = drillOf("feed-grid", withLoss("power.feeds[0]", lost), pods + 1)?.dark ?? [];
        expect(more.slice(0, dark.length)).toEqual(dark);
      }),
      { numRuns: 15 },
    );
  });
});
