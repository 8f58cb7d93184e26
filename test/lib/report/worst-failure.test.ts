import { worstFailure, worstFailureText } from "../../../lib/report";
import type { FailurePlan } from "../../../lib/sizing";

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
  it("is the loss with most GPUs dark, then with most load short, then with the fullest that carries on", () => {
    const full = loss({ utilization: 0.9 });
    const short = loss({ shortKw: 1 });
    const one = loss({ darkGpus: 1 });
    expect(worstFailure([loss({}), full])).toBe(full);
    expect(worstFailure([full, short])).toBe(short);
    expect(worstFailure([short, one, full])).toBe(one);
  });

  it("is none where nothing can be lost", () => {
    expect(worstFailure([])).toBeNull();
    expect(worstFailureText(null)).toBe("");
  });
});

describe("worstFailureText", () => {
  it("tells what is lost, what carries on, what goes dark and for how long that is bridged", () => {
    expect(worstFailureText(grid)).toBe(
      [
        "Worst single failure: loss of feed grid.",
        "Carries on: feed turbines, asked for 125.0 % of what it can carry.",
        "Goes dark: 1 pod a, 1,200 pods b, with 1,264 GPUs.",
        "Bridged: 18.59 MW short, by batteries for 42.1 minutes.",
        "",
      ].join("\n"),
    );
  });

  it("tells of a pair, of alike ones, and of a site that nothing hurts", () => {
    const pair = loss({ lost: ["feed grid", "one chiller"], kinds: ["feed", "heat-rejection"], alike: 1084, shortKw: 5 });
    expect(worstFailureText(pair)).toContain("Worst pair of failures: loss of feed grid and one chiller (1,084 alike).");
    expect(worstFailureText(pair)).toContain("Bridged: 5.0 kW short, by no battery.");
    const harmless = worstFailureText(loss({}));
    for (const line of ["Carries on: nothing in its place.", "Goes dark: no pod.", "Bridged: nothing is short."])
      expect(harmless).toContain(line);
  });
});
