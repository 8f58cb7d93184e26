import { instanceType, instanceTypes } from "../../../lib/catalog/instance-type";
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
      for (const key of [...type.sources, ...type.onDemand.sources, ...figures]) expect(sourceOf(key)).toBeDefined();
      for (const figure of Object.keys(type.figures)) expect(type).toHaveProperty(figure);
    },
  );

  it("fails for an unknown name with the nearest one", () => {
    expect(() => instanceType("p5.48xlage", "replica.instanceType")).toThrow(GigasiteError);
    expect(() => instanceType("p5.48xlage", "replica.instanceType")).toThrow(
      /PART005 at replica.instanceType[^]*found: +"p5.48xlage"[^]*did you mean "p5.48xlarge"\?/,
    );
  });

  it("fails for a name like none with all that are allowed", () => {
    expect(() => instanceType("mainframe")).toThrow(/allowed: p5.48xlarge, g5.xlarge/);
  });
});
