import { changeTexts, costTexts, rentedText, verdictText } from "../../../lib/report/fidelity-words";
import { sampleReplica } from "../../support/sample-replica";

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
    expect(verdictText(fidelity)).toBe("Of 26 properties, 13 are kept, 8 changed and 5 lost");
  });

  it("say plainly that a price is that of another region", () => {
    const texts = (region: string) => costTexts(sampleReplica({ region })).join(" ");
    expect(texts("eu-west-1")).toContain("This is the us-east-1 price: that of eu-west-1 is not known here.");
    expect(texts("us-east-1")).not.toContain("This is the");
  });

  it("say that a price is a bound, and that there is none", () => {
    expect(costTexts(sampleReplica({ capacity: { kind: "spot", maxUsdPerHour: 30 }, hours: 1 }))).toEqual([
      "Nodes: at most $120 an hour, $2,880 a day, $87,600 a month of 730 hours.",
      "They are terminated after 1 hour, which makes $120.",
      "One node: $30 an hour (stated).",
      "As a capacity block: $166.11 an hour, paid in advance and not given back (secondary, as of 2026-09-19).",
      "No sum holds: root disks, NAT gateway and endpoints, traffic and logs.",
    ]);
    expect(costTexts(sampleReplica({ instanceType: "p5e.48xlarge" }))[0]).toBe(
      "No price of p5e.48xlarge is known for this kind of capacity.",
    );
    expect(costTexts(sampleReplica({ instanceType: "p5en.48xlarge" }))[3]).toMatch(
      /^As a capacity block: \$199.71 to \$219.68 an/,
    );
  });
});
