import fc from "fast-check";
import { instanceType, instanceTypes } from "../../../lib/catalog/instance-type";
import { addressesOf, efaLayout } from "../../../lib/replica/efa-layout";

/** `card/device/type` of each interface. */
function layoutOf(type: Parameters<typeof efaLayout>[0]): string[] {
  return efaLayout(type).map(({ networkCard, device, type: kind }) => `${networkCard}/${device}/${kind}`);
}

describe("the EFA layout", () => {
  it("of p5.48xlarge is one address and an EFA on each of 32 cards", () => {
    const layout = layoutOf(instanceType("p5.48xlarge"));
    expect(layout).toHaveLength(33);
    expect(layout.slice(0, 4)).toEqual(["0/0/interface", "0/1/efa-only", "1/0/efa-only", "2/0/efa-only"]);
    expect(layout.at(-1)).toBe("31/0/efa-only");
  });

  it("of g5.xlarge is one plain interface", () => {
    expect(layoutOf(instanceType("g5.xlarge"))).toEqual(["0/0/interface"]);
  });

  it("puts no EFA on a first card that has none", () => {
    const layout = layoutOf({ efaInterfaces: 16, networkCards: 17, interfacesPerCard: 4 });
    expect(layout).toHaveLength(17);
    expect(layout.slice(0, 2)).toEqual(["0/0/interface", "1/0/efa-only"]);
    expect(layout.at(-1)).toBe("16/0/efa-only");
  });

  it("joins both kinds of traffic where a card has room for one interface", () => {
    expect(layoutOf({ efaInterfaces: 3, networkCards: 3, interfacesPerCard: 1 })).toEqual([
      "0/0/efa",
      "1/0/efa-only",
      "2/0/efa-only",
    ]);
  });

  it("of one card with an EFA is two interfaces", () => {
    expect(layoutOf({ efaInterfaces: 1, networkCards: 1, interfacesPerCard: 15 })).toEqual([
      "0/0/interface",
      "0/1/efa-only",
    ]);
  });

  const known = instanceTypes().map((type) => fc.constant(type));
  const made = fc
    .record({
      networkCards: fc.integer({ min: 1, max: 40 }),
      interfacesPerCard: fc.integer({ min: 1, max: 15 }),
      ena: fc.boolean(),
    })
    .map(({ ena, ...type }) => ({ ...type, efaInterfaces: type.networkCards - (ena ? 1 : 0) }));

  it("uses every EFA, keeps to the cards, and takes one address", () => {
    fc.assert(
      fc.property(fc.oneof(...known, made), (type) => {
        const layout = efaLayout(type);
        expect(layout.filter((one) => one.type !== "interface")).toHaveLength(type.efaInterfaces);
        expect(new Set(layout.map((one) => `${one.networkCard}/${one.device}`)).size).toBe(layout.length);
        for (const one of layout) {
          expect(one.networkCard).toBeLessThan(type.networkCards);
          expect(one.device).toBeLessThan(type.interfacesPerCard);
        }
        expect(layout[0]).toMatchObject({ networkCard: 0, device: 0 });
        expect(layout[0].type).not.toBe("efa-only");
        expect(addressesOf(layout)).toBe(1);
      }),
    );
  });
});
