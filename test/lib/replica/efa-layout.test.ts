import fc from "fast-check";
import { instanceType, instanceTypes, interfacesOfCard } from "../../../lib/catalog/instance-type";
import { addressesOf, efaLayout, type NetworkCards } from "../../../lib/replica/efa-layout";

type Layout = Parameters<typeof efaLayout>[1];
const LAYOUTS: readonly NonNullable<Layout>[] = ["ec2", "parallelcluster", "legacy"];

/** `card/device/type` of each interface. */
function layoutOf(type: NetworkCards, layout?: Layout): string[] {
  return efaLayout(type, layout).map(({ networkCard, device, type: kind }) => `${networkCard}/${device}/${kind}`);
}

/** Cards that all have room for as many interfaces, and an EFA each; with `ena`, none on the first. */
function cards(networkCards: number, interfacesPerCard: number, ena = false): NetworkCards {
  return { networkCards, interfacesPerCard, efaInterfaces: networkCards - (ena ? 1 : 0), firstCardEfa: !ena };
}

/** `<card>/<device>/<kind>` for the cards from 1 to the last. */
const others = (last: number, rest: (card: number) => string) =>
  Array.from({ length: last }, (_, index) => `${index + 1}/${rest(index + 1)}`);

describe("the EFA layout", () => {
  it("is that of EC2 unless another is asked for", () => {
    const type = instanceType("p5.48xlarge");
    expect(efaLayout(type)).toEqual(efaLayout(type, "ec2"));
    expect(layoutOf(type)).toEqual(["0/0/interface", "0/1/efa-only", ...others(31, () => "0/efa-only")]);
  });

  // Cases of ParallelCluster's unit test test_add_compute_resource_launch_template, release 3.15.
  it.each<[string, NetworkCards, string[]]>([
    ["cards with room", cards(3, 4), ["0/0/interface", "0/1/efa-only", "1/1/efa-only", "2/1/efa-only"]],
    ["cards with room for one interface", cards(3, 1), ["0/0/efa", "1/0/efa-only", "2/0/efa-only"]],
    ["p6-b300", instanceType("p6-b300.48xlarge"), ["0/0/interface", ...others(16, () => "1/efa-only")]],
    [
      "p6e-gb200",
      instanceType("p6e-gb200.36xlarge"),
      ["0/0/interface", ...others(16, (card) => `${card % 2 === 0 ? 1 : 0}/efa-only`)],
    ],
    ["one card", cards(1, 15), ["0/0/interface", "0/1/efa-only"]],
    ["one card with room for one interface", cards(1, 1), ["0/0/efa"]],
  ])("is ParallelCluster's, of %s", (_, type, expected) => {
    expect(layoutOf(type, "parallelcluster")).toEqual(expected);
  });

  it("has an address on every card where it is an older one, but on those with room for one interface", () => {
    expect(layoutOf(instanceType("p5.48xlarge"), "legacy")).toEqual(["0/0/efa", ...others(31, () => "1/efa")]);
    expect(layoutOf(instanceType("p6-b300.48xlarge"), "legacy")).toEqual(["0/0/interface", ...others(16, () => "1/efa")]);
    expect(layoutOf(instanceType("p6e-gb200.36xlarge"), "legacy")).toEqual([
      "0/0/interface",
      ...others(16, (card) => (card % 2 === 0 ? "1/efa" : "0/efa-only")),
    ]);
  });

  it("puts no EFA on a first card that has none, as AWS documents it for p6-b300", () => {
    expect(layoutOf(instanceType("p6-b300.48xlarge"), "ec2")).toEqual(["0/0/interface", ...others(16, () => "0/efa-only")]);
  });

  // Interfaces in the newer layouts, then addresses in the oldest and in the newer ones.
  it.each<[string, number, number, number]>([
    ["p4d.24xlarge", 5, 4, 1],
    ["p4de.24xlarge", 5, 4, 1],
    ["p5.4xlarge", 2, 1, 1],
    ["p5.48xlarge", 33, 32, 1],
    ["p5e.48xlarge", 33, 32, 1],
    ["p5en.48xlarge", 17, 16, 1],
    ["p6-b200.48xlarge", 9, 8, 1],
    ["p6-b300.48xlarge", 17, 17, 1],
    ["p6e-gb200.36xlarge", 17, 9, 1],
    ["g4dn.xlarge", 1, 1, 1],
    ["g4dn.metal", 2, 1, 1],
    ["g5.48xlarge", 2, 1, 1],
    ["g6.48xlarge", 2, 1, 1],
    ["g6e.24xlarge", 3, 2, 1],
    ["g6e.48xlarge", 5, 4, 1],
    ["g7e.12xlarge", 2, 1, 1],
    ["g7e.48xlarge", 5, 4, 1],
  ])("of %s has %i interfaces and takes %i or %i addresses", (name, interfaces, old, now) => {
    const type = instanceType(name);
    for (const layout of ["ec2", "parallelcluster"] as const) {
      expect(efaLayout(type, layout)).toHaveLength(interfaces);
      expect(addressesOf(efaLayout(type, layout))).toBe(now);
    }
    expect(addressesOf(efaLayout(type, "legacy"))).toBe(old);
  });

  const known = instanceTypes().map((type) => fc.constant<NetworkCards>(type));
  const made = fc
    .record({ count: fc.integer({ min: 1, max: 40 }), room: fc.integer({ min: 1, max: 15 }), ena: fc.boolean() })
    .map(({ count, room, ena }) => cards(count, room, ena));

  it("uses every EFA, keeps to the cards, and has a primary interface with an address", () => {
    fc.assert(
      fc.property(fc.oneof(...known, made), fc.constantFrom(...LAYOUTS), (type, name) => {
        const layout = efaLayout(type, name);
        expect(layout.filter((one) => one.type !== "interface")).toHaveLength(type.efaInterfaces);
        expect(new Set(layout.map((one) => `${one.networkCard}/${one.device}`)).size).toBe(layout.length);
        for (const one of layout) {
          expect(one.networkCard).toBeLessThan(type.networkCards);
          expect(one.device).toBeLessThan(interfacesOfCard(type, one.networkCard));
        }
        expect(layout[0]).toMatchObject({ networkCard: 0, device: 0 });
        expect(layout[0]?.type).not.toBe("efa-only");
        expect(addressesOf(layout)).toBeGreaterThanOrEqual(1);
        if (name !== "legacy") expect(addressesOf(layout)).toBe(1);
      }),
    );
  });
});
