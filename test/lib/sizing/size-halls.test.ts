import { resolve } from "../../../lib/sizing/design/design";
import { sizeHalls } from "../../../lib/sizing/size-halls";
import { checkedSample } from "../../support/sample-site";

function halls(changes: Parameters<typeof checkedSample>[0]) {
  const { site, catalog } = checkedSample(changes);
  const design = resolve(site, catalog);
  return sizeHalls(design);
}

describe("sizeHalls", () => {
  const pods = [{ name: "h100", count: 5, racks: 8, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" }];

  it("lays out identical halls once", () => {
    const all = halls({ pods, islands: 4 });
    expect(all.halls.map(({ count, hall }) => [count, hall.pods[0]?.count])).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  it("counts the switches and their racks of all halls", () => {
    const [one, four] = [halls({ pods: pods.map((pod) => ({ ...pod, count: 1 })) }), halls({ pods, islands: 5 })];
    const switches = ({ fabrics }: typeof one) => fabrics.map(({ tiers }) => tiers.map((tier) => tier.switches));
    expect(switches(four)).toEqual(switches(one).map((tiers) => tiers.map((count) => 5 * count)));
    expect(four.networkRacks.count).toBe(5 * one.networkRacks.count);
  });
});
