import { property, assert, constantFrom, nat } from "fast-check";
import { Catalog } from "../../../lib/catalog";

const catalog = Catalog.default();

describe("Catalog", () => {
  it("is the same one whenever the package's own is asked for", () => {
    expect(Catalog.default()).toBe(catalog);
    expect(catalog.with([])).toBe(catalog);
  });

  it("lists ids in an order that no locale changes", () => {
    expect(catalog.ids()).toEqual([...catalog.ids()].sort((a, b) => (a < b ? -1 : 1)));
  });

  it("gives a part by its id, parsed once", () => {
    expect(catalog.get("nvidia-sn5600")).toBe(catalog.get("nvidia-sn5600"));
  });

  it("gives all parts of a class", () => {
    expect(catalog.all("battery").map((part) => part.id)).toEqual(["tesla-megapack-2xl", "tesla-megapack-2xl-2h"]);
  });

  it("gives a part of one of several classes", () => {
    expect(catalog.of("supermicro-4u-cdu", "rear-door", "cdu").class).toBe("cdu");
  });

  it("has every id that it lists, and none that objects have", () => {
    expect(catalog.ids().every((id) => catalog.has(id))).toBe(true);
    expect(catalog.has("constructor")).toBe(false);
  });

  it("keeps all but the price when a price is overridden, whatever the part", () => {
    assert(
      property(constantFrom(...catalog.ids()), nat(), (id, price) => {
        const own = catalog.with([{ id, price }]);
        const apart = { price: undefined, figures: undefined };
        expect(own.get(id).price).toBe(price);
        expect({ ...own.get(id), ...apart }).toEqual({ ...catalog.get(id), ...apart });
        expect(own.provenance(id)).toEqual(catalog.provenance(id));
      }),
      { numRuns: 50 },
    );
  });

  it("fails for an unknown part with the one that was most likely meant", () => {
    expect(() => catalog.get("nvidia-sn5600x")).toThrow(/PART001[^]*did you mean "nvidia-sn5600"/);
  });

  it("fails for a part of another class", () => {
    expect(() => catalog.of("nvidia-sn5600", "node")).toThrow(/PART002[^]*of class switch/);
  });

  it("tells figures that a part states from defaults", () => {
    const own = Catalog.default().with([{ id: "my-cdu", class: "cdu", capacity: "100 kW" }]);
    expect([own.states("my-cdu", "capacity"), own.states("my-cdu", "redundancy")]).toEqual([true, false]);
  });
});
