import fc from "fast-check";
import { instanceTypes } from "../../../../lib/catalog/instance-type";
import { podPlan, sitePlan } from "../../../support/site-plan";
import { sampleReplica } from "../../../support/sample-replica";

describe("the fidelity of a replica", () => {
  it("of the default site is known line by line", () => {
    const lines = sampleReplica().fidelity.map(({ what, site, replica, verdict, by }) =>
      [what, site, replica, verdict, by ?? ""].join(" | "),
    );
    expect(lines).toMatchSnapshot();
  });

  it("of a replica without nodes has no lines", () => {
    expect(sampleReplica({}, sitePlan(podPlan({ name: "h100", count: 0 }))).fidelity).toEqual([]);
  });

  it("has the same properties for every instance type and every size, each with a reason", () => {
    const names = sampleReplica().fidelity.map(({ what }) => what);
    const sizes = fc.record({ pods: fc.integer({ min: 1, max: 10 }), nodesPerPod: fc.integer({ min: 1, max: 64 }) });
    fc.assert(
      fc.property(fc.constantFrom(...instanceTypes()), sizes, (type, size) => {
        const { fidelity } = sampleReplica({ ...size, instanceType: type.name });
        expect(fidelity.map(({ what }) => what)).toEqual(names);
        for (const { why, site, replica, verdict, by } of fidelity) {
          expect(why).toMatch(/[^.]$/);
          expect([site, replica]).not.toContain("");
          expect(by === undefined || (verdict === "changed" && Number.isFinite(by) && by !== 1)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of a whole site of the same nodes changes nothing of its structure", () => {
    const site = sitePlan(podPlan({ name: "h100", count: 2, nodesPerPod: 8 }));
    const { fidelity } = sampleReplica({ pods: 2, nodesPerPod: 8 }, site);
    const structure = fidelity.slice(4, 10);
    expect(structure.map(({ what }) => what)).toEqual([
      ...["Kinds of pods", "Pods", "Nodes per pod", "Nodes", "Racks", "Nodes in a full rack"],
    ]);
    expect(new Set(structure.map(({ verdict }) => verdict))).toEqual(new Set(["kept"]));
  });
});
