import { failureText } from "../../../../lib/report/site/failure-text";
import type { FailurePlan } from "../../../../lib/sizing";

const failure = (lost: string, own: Partial<FailurePlan> = {}): FailurePlan => ({
  ...{ lost: [lost], kinds: ["feed"], paths: ["power.feeds[0]"], alike: 1, carriedBy: [], utilization: 0.5 },
  ...{ shortKw: 0, dark: [], darkGpus: 0, bridgeMinutes: null },
  ...own,
});

describe("failureText", () => {
  it("sorts by lost GPUs, then by shortfall, then by the load of the remaining units", () => {
    const text = failureText(
      [
        failure("full", { utilization: 0.9 }),
        failure("short", { shortKw: 10, bridgeMinutes: 12 }),
        failure("idle", { utilization: null }),
        failure("dark", { shortKw: 5, darkGpus: 1024, dark: [{ pod: "h100", pods: 2, gpus: 1024 }] }),
      ],
      {},
    ).join("\n");
    expect(text.match(/^(dark|short|full|idle)/gm)).toEqual(["dark", "short", "full", "idle"]);
    expect(text).toContain("2 pods, 1,024 GPUs");
    expect(text).toContain("12 min");
    expect(text).toContain("90.0 %");
  });

  it("joins units that fail together", () => {
    expect(failureText([failure("a", { lost: ["feed a", "feed b"] })], {}).join("\n")).toContain("feed a and feed b");
  });

  it("is empty for a site without units to lose", () => {
    expect(failureText([], {})).toEqual([]);
  });
});
