import fc from "fast-check";
import { dealPods, replicaPod } from "../../../lib/replica/replica-pods";
import { podPlan, sitePlan } from "../../support/site-plan";

describe("the pods of a replica", () => {
  const dealt = (pods: number, ...kinds: [string, number][]) =>
    dealPods(sitePlan(...kinds.map(([name, count]) => podPlan({ name, count }))), pods).map(
      ({ kind, ordinal }) => `${kind.name}-${ordinal}`,
    );

  it("are dealt over the kinds of the site", () => {
    expect(dealt(3, ["h100", 10], ["h200", 10])).toEqual(["h100-1", "h200-1", "h100-2"]);
  });

  it("are more of one kind where the site has no more of another", () => {
    expect(dealt(4, ["h100", 10], ["h200", 1])).toEqual(["h100-1", "h200-1", "h100-2", "h100-3"]);
  });

  it("are no more than the site has", () => {
    expect(dealt(9, ["h100", 1], ["h200", 0])).toEqual(["h100-1"]);
  });

  it("stay the same when more are added", () => {
    const counts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.nat({ max: 25 }), (counted, pods) => {
        const kinds = counted.map((count, index): [string, number] => [`k${index}`, count]);
        const [few, more] = [dealt(pods, ...kinds), dealt(pods + 1, ...kinds)];
        expect(more.slice(0, few.length)).toEqual(few);
        expect(new Set(more).size).toBe(more.length);
        expect(few).toHaveLength(
          Math.min(
            pods,
            counted.reduce((sum, count) => sum + count, 0),
          ),
        );
      }),
    );
  });

  const kind = podPlan({ name: "h100", nodesPerPod: 5, nodesPerRack: 2, feeds: ["turbines", "grid"], cooling: null });
  const pod = replicaPod({ kind, ordinal: 7 }, 9, "10.0.8.0/21", sitePlan(kind));

  it("have the nodes of the site's pod at most, which fill its racks in order", () => {
    expect(pod).toMatchObject({ name: "h100-7", kind: "h100", subnet: "10.0.8.0/21", cooling: null });
    expect(pod.nodes.map(({ name, rack }) => [name, rack])).toEqual([
      ["h100-7-node-1", "h100-7-rack-1"],
      ["h100-7-node-2", "h100-7-rack-1"],
      ["h100-7-node-3", "h100-7-rack-2"],
      ["h100-7-node-4", "h100-7-rack-2"],
      ["h100-7-node-5", "h100-7-rack-3"],
    ]);
  });

  it("hang on the feeds of the site's pod, in the site's order", () => {
    expect(pod.nodes[0]?.feeds).toEqual(["grid", "turbines"]);
  });
});
