import { instanceType, instanceTypes, interfacesOfCard } from "../../../lib/catalog/instance-type";
import { sourceOf } from "../../../lib/catalog/sources";
import { GigasiteError } from "../../../lib/errors";

describe("instance types", () => {
  it("have the figures of their sources", () => {
    expect(instanceType("p5.48xlarge")).toMatchObject({
      gpu: "NVIDIA H100",
      gpus: 8,
      vcpus: 192,
      memoryGib: 2048,
      architecture: "x86_64",
      networkGbps: 3200,
      efaInterfaces: 32,
      networkCards: 32,
      interfacesPerCard: 2,
      nvlinkGBps: 900,
      onDemand: { usdPerHour: 55.04, region: "us-east-1", asOf: "2026-07-20" },
    });
    expect(instanceType("g5.xlarge")).toMatchObject({
      gpus: 1,
      efaInterfaces: 0,
      networkCards: 1,
      onDemand: { usdPerHour: 1.006 },
    });
  });

  it.each(instanceTypes().map((type) => [type.name, type] as const))(
    "%s is named once and tells its sources",
    (name, type) => {
      expect(instanceTypes().filter((other) => other.name === name)).toHaveLength(1);
      const figures = Object.values(type.figures).flatMap(({ sources = [] }) => sources);
      const prices = [type.onDemand, type.capacityBlock].flatMap((price) => price?.sources ?? []);
      for (const key of [...type.sources, ...prices, ...figures]) expect(sourceOf(key)).toBeDefined();
      for (const figure of Object.keys(type.figures)) expect(type).toHaveProperty(figure);
    },
  );

  it.each(instanceTypes().map((type) => [type.name, type] as const))("%s agrees with itself", (_, type) => {
    expect(type.efaInterfaces).toBeLessThanOrEqual(type.networkCards);
    expect(type.cardInterfaces?.length ?? type.networkCards).toBe(type.networkCards);
    expect(Math.max(...(type.cardInterfaces ?? [type.interfacesPerCard]))).toBe(type.interfacesPerCard);
    expect(type.purchase.includes("on-demand")).toBe(type.onDemand !== undefined);
    expect(type.purchase.includes("capacity-block")).toBe(type.capacityBlock !== undefined);
    const { low, high } = type.capacityBlock?.usdPerGpuHour ?? { low: 1, high: 1 };
    expect(low).toBeLessThanOrEqual(high);
  });

  it("are those of EC2 with NVIDIA GPUs, of which one computes on Arm", () => {
    const names = instanceTypes().map(({ name }) => name);
    expect(names).toHaveLength(46);
    expect(names).toEqual(expect.arrayContaining(["p4d.24xlarge", "p6-b200.48xlarge", "g4dn.metal", "g7e.48xlarge"]));
    const arm = instanceTypes().filter(({ architecture }) => architecture === "arm64");
    expect(arm.map(({ name }) => name)).toEqual(["p6e-gb200.36xlarge"]);
  });

  it("have no on-demand price where AWS sells none", () => {
    const without = instanceTypes().filter(({ onDemand }) => onDemand === undefined);
    expect(without.map(({ name }) => name)).toEqual(["p5e.48xlarge", "p6e-gb200.36xlarge"]);
  });

  it("tell a first card without an EFA", () => {
    const without = instanceTypes().filter((type) => type.efaInterfaces > 0 && !type.firstCardEfa);
    expect(without.map(({ name }) => name)).toEqual(["p6-b300.48xlarge", "p6e-gb200.36xlarge"]);
    expect(instanceType("g5.xlarge").firstCardEfa).toBe(false);
  });

  it("have interfaces on each card, which differ on one type", () => {
    expect([0, 1, 31].map((card) => interfacesOfCard(instanceType("p5.48xlarge"), card))).toEqual([2, 2, 2]);
    expect([0, 1, 2, 16].map((card) => interfacesOfCard(instanceType("p6e-gb200.36xlarge"), card))).toEqual([15, 1, 2, 2]);
  });

  it("fails for an unknown name with the nearest one", () => {
    expect(() => instanceType("p5.48xlage", "replica.instanceType")).toThrow(GigasiteError);
    expect(() => instanceType("p5.48xlage", "replica.instanceType")).toThrow(
      /PART005 at replica.instanceType[^]*found: +"p5.48xlage"[^]*did you mean "p5.48xlarge"\?/,
    );
  });

  it("fails for a name like none with all that are allowed", () => {
    expect(() => instanceType("mainframe")).toThrow(/allowed: p4d.24xlarge, p4de.24xlarge, p5.4xlarge, p5.48xlarge/);
  });
});
