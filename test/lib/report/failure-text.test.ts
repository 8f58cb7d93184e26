import { failureText } from "../../../lib/report/failure-text";
import type { FailurePlan } from "../../../lib/sizing";

const failure = (lost: string, own: Partial<FailurePlan> = {}): FailurePlan => ({
  ...{ lost: [lost], kinds: ["feed"], paths: ["power.feeds[0]"], alike: 1, carriedBy: [], utilization: 0.5 },
  ...{ shortKw: 0, dark: [], darkGpus: 0, bridgeMinutes: null },
  ...own,
});

describe("failureText", () => {
  it("has the worst loss first: by GPUs that go dark, then by what is short, then by how full the rest is", () => {
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
    expect(text).toContain("1,024 (2 pods)");
    expect(text).toContain("12 min");
    expect(text).toContain("90.0 %");
  });

  it("joins what is lost together", () => {
    expect(failureText([failure("a", { lost: ["feed a", "feed b"] })], {}).join("\n")).toContain("feed a and feed b");
  });

  it("says nothing where nothing can be lost", () => {
    expect(failureText([], {})).toEqual([]);
  });
});
