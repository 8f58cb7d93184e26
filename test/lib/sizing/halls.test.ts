import { hallsOf } from "../../../lib/sizing/halls";
import { smallSite } from "../../support/random-sites";

describe("hallsOf", () => {
  it("has identical halls once", () => {
    const pods = [{ name: "a", node: "node-2-1", count: 5, nodes: 2 }];
    const { site, catalog } = smallSite({ pods, islands: 3, fabrics: [{ name: "compute", switch: "plain-8" }] });
    const halls = hallsOf(site, catalog);
    expect(halls.map(({ count, hall }) => [count, hall.pods.map((pod) => pod.count)])).toEqual([
      [2, [2]],
      [1, [1]],
    ]);
    expect(halls.map(({ fabrics }) => fabrics.map(({ fabric }) => fabric.fabric.name))).toEqual([["compute"], ["compute"]]);
  });
});
