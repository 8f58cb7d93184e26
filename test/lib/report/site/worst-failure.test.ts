import { worstFailure, worstFailureText } from "../../../../lib/report";
import type { FailurePlan } from "../../../../lib/sizing";

const loss = (changes: Partial<FailurePlan>): FailurePlan => ({
  ...{ lost: ["feed grid"], kinds: ["feed"], paths: ["power.feeds[0]"], alike: 1, carriedBy: [], utilization: null },
  ...{ shortKw: 0, dark: [], darkGpus: 0, bridgeMinutes: null },
  ...changes,
});

const dark = [
  { pod: "a", pods: 1, gpus: 64 },
  { pod: "b", pods: 1200, gpus: 1200 },
];
const grid = loss({
  ...{ carriedBy: ["feed turbines"], utilization: 1.25, shortKw: 18_591.6, dark, darkGpus: 1264 },
  bridgeMinutes: 42.05,
});

describe("worstFailure", () => {
  it("has the most lost GPUs, then the largest shortfall, then the highest load", () => {
    const full = loss({ utilization: 0.9 });
    const short = loss({ shortKw: 1 });
    const one = loss({ darkGpus: 1 });
    expect(worstFailure([loss({}), full])).toBe(full);
    expect(worstFailure([full, short])).toBe(short);
    expect(worstFailure([short, one, full])).toBe(one);
  });

  it("is null for a site without units to lose", () => {
    expect(worstFailure([])).toBeNull();
    expect(worstFailureText(null)).toBe("");
  });
});

describe("worstFailureText", () => {
  it("shows remaining capacity, lost pods, shortfall and ride-through", () => {
    expect(worstFailureText(grid)).toBe(
      [
        "Worst single failure: loss of feed grid",
        "Remaining capacity: feed turbines, load 125.0 % of capacity",
        "Lost: 1 pod a, 1,200 pods b (1,264 GPUs)",
        "Shortfall: 18.6 MW, battery ride-through 42.1 minutes",
        "",
      ].join("\n"),
    );
  });

  it("shows a double failure, the number of such cases, and a harmless loss", () => {
    const pair = loss({ lost: ["feed grid", "one chiller"], kinds: ["feed", "heat-rejection"], alike: 1084, shortKw: 5 });
    expect(worstFailureText(pair)).toContain(
      "Worst double failure: loss of feed grid and one chiller, one of 1,084 such cases",
    );
    expect(worstFailureText(pair)).toContain("Shortfall: 5 kW, no battery ride-through");
    const harmless = worstFailureText(loss({}));
    for (const line of ["Remaining capacity: none", "Lost: no pods", "Shortfall: none"]) expect(harmless).toContain(line);
  });
});
