import { fidelityMarkdown } from "../../../../lib/report";
import { sampleReplica } from "../../../support/sample-replica";
import { podPlan, sitePlan } from "../../../support/site-plan";

describe("the Markdown on a replica", () => {
  it("has the cost as a list and the fidelity as a table", () => {
    const text = fidelityMarkdown(sampleReplica());
    expect(text).toMatch(/^# Replica of colossus-1: 4 nodes p5.48xlarge in 2 pods, 32 GPUs \(NVIDIA H100\)/);
    expect(text).toContain("\n- Nodes: $220.16 per hour, $5,284 per day, $160,717 per month of 730 hours.\n");
    expect(text).toContain("\n| Nodes per pod | 64 | 2 | changed, 1 in 32 |");
    expect(text.endsWith("|\n")).toBe(true);
  });

  it("has limitations", () => {
    expect(fidelityMarkdown(sampleReplica({ pods: 11 }))).toContain(
      "\n- Limitation: 11 pods requested; the site has 10 pods",
    );
  });

  it("shows names of the site's own parts as they are", () => {
    const site = sitePlan(podPlan({ name: "h100", gpu: "our|gpu*" }));
    expect(fidelityMarkdown(sampleReplica({}, site))).toContain("| GPU model | our\\|gpu\\* |");
  });
});
