import { changeTexts, costTexts, rentedText, verdictText } from "../../../../lib/report/rented/fidelity-words";
import { sampleReplica } from "../../../support/sample-replica";

describe("the words on a replica", () => {
  it.each([
    [undefined, "kept"],
    [0, "kept"],
    [0.03125, "kept, 1 in 32"],
    [0.4, "kept, 1 in 2.5"],
    [0.25, "kept, 1 in 4"],
    [0.75, "kept, x 0.75"],
    [4, "kept, x 4"],
  ])("show the ratio %p as %s", (by, text) => {
    const line = { what: "a", site: "b", replica: "c", verdict: "kept", why: "d" } as const;
    expect(changeTexts(by === undefined ? line : { ...line, by }).join(", ")).toBe(text);
  });

  it("count one of a thing without an s", () => {
    const replica = sampleReplica({ pods: 1, nodesPerPod: 1, instanceType: "g5.xlarge" });
    expect(rentedText(replica)).toBe(
      "Replica of colossus-1: 1 node g5.xlarge in 1 pod, 1 GPU (NVIDIA A10G), us-east-2a, on-demand",
    );
  });

  it("count the verdicts", () => {
    const { fidelity } = sampleReplica();
    expect(verdictText(fidelity)).toBe("26 properties: 13 kept, 8 changed, 5 not reproduced.");
  });

  it("mark a price of another region", () => {
    const texts = (region: string) => costTexts(sampleReplica({ region })).join(" ");
    expect(texts("eu-west-1")).toContain("No price for eu-west-1; this is the us-east-1 price.");
    expect(texts("us-east-1")).not.toContain("this is the");
  });

  it("mark a price that is a bound, and a missing one", () => {
    expect(costTexts(sampleReplica({ capacity: { kind: "spot", maxUsdPerHour: 30 }, hours: 1 }))).toEqual([
      "Nodes: at most $120 per hour, $2,880 per day, $87,600 per month of 730 hours.",
      "Nodes are terminated after 1 hour: at most $120.",
      "One node: $30 per hour (stated).",
      "Capacity block instead: $166.11 per hour, paid upfront, not refundable (secondary, price date 2026-09-19).",
      "Not included: root disks, NAT gateway and endpoints, traffic and logs.",
    ]);
    expect(costTexts(sampleReplica({ instanceType: "p5e.48xlarge" }))[0]).toBe(
      "No price of p5e.48xlarge for this kind of capacity.",
    );
    expect(costTexts(sampleReplica({ instanceType: "p5en.48xlarge" }))[3]).toMatch(
      /^Capacity block instead: \$199.71 to \$219.68 per hour/,
    );
  });
});
