import { sectionsText } from "../../../../lib/formats/section-text";
import { failureSections } from "../../../../lib/report/site/failure-section";
import type { FailurePlan } from "../../../../lib/sizing";

const failure = (lost: string, own: Partial<FailurePlan> = {}): FailurePlan => ({
  ...{ lost: [lost], kinds: ["feed"], paths: ["power.feeds[0]"], alike: 1, carriedBy: [], utilization: 0.5 },
  ...{ shortKw: 0, dark: [], darkGpus: 0, bridgeMinutes: null },
  ...own,
});

describe("failureSections", () => {
  it("sorts by lost GPUs, then by shortfall, then by the load of the remaining units", () => {
    const text = sectionsText(
      failureSections([
        failure("full", { utilization: 0.9 }),
        failure("short", { shortKw: 10, bridgeMinutes: 12 }),
        failure("idle", { utilization: null }),
        failure("dark", { shortKw: 5, darkGpus: 1024, dark: [{ pod: "h100", pods: 2, gpus: 1024 }] }),
      ]),
    );
    expect(text.match(/^(dark|short|full|idle)/gm)).toEqual(["dark", "short", "full", "idle"]);
    expect(text).toContain("2 pods, 1,024 GPUs");
    expect(text).toContain("12 min");
    expect(text).toContain("90.0 %");
  });

  it("joins units that fail together", () => {
    expect(sectionsText(failureSections([failure("a", { lost: ["feed a", "feed b"] })]))).toContain("feed a and feed b");
  });

  it("is empty for a site without units to lose", () => {
    expect(failureSections([])).toEqual([]);
  });
});
