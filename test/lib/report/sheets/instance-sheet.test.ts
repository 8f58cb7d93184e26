import { instanceTypes, sourceOf } from "../../../../lib/catalog";
import { instanceEntries, instanceSheet } from "../../../../lib/report";

describe("instanceEntries", () => {
  it("have a price of one kind at least", () => {
    for (const { onDemand, capacityBlock } of instanceEntries()) expect(onDemand ?? capacityBlock).not.toBeNull();
  });
});

describe("instanceSheet", () => {
  it.each(instanceTypes().map(({ name }) => name))("of %s has every figure with sources that are known", (name) => {
    const { figures, sources } = instanceSheet(name);
    expect(figures.map((figure) => figure.name)).toEqual(expect.arrayContaining(["gpu", "gpus", "networkCards"]));
    for (const figure of figures) expect(figure.asOf).toMatch(/^2026-/);
    for (const { key, address } of sources) expect(address).toBe(sourceOf(key)?.address);
  });

  it("has the layouts that a replica can have", () => {
    expect(instanceSheet("p5.48xlarge").layouts).toEqual([
      { layout: "ec2", interfaces: 33, addresses: 1 },
      { layout: "parallelcluster", interfaces: 33, addresses: 1 },
      { layout: "legacy", interfaces: 32, addresses: 32 },
    ]);
  });

  it("fails for an unknown name", () => {
    expect(() => instanceSheet("p5.48xlage")).toThrow(/PART005/);
  });
});
