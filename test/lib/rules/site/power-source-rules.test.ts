import { broken } from "../broken";
import { feed, turbines } from "../fixtures/fixture";

const genset = (startMinutes: number) => ({
  id: "my-genset",
  class: "generator",
  capacity: "2.5 MW",
  startMinutes,
  price: 1,
});
const gensets = { name: "standby", kind: "genset", part: "my-genset", count: 80 } as const;
const ups = { ups: "vertiv-liebert-exl-s1-1200" };

describe("PWR013", () => {
  it("takes a UPS for what bridges", () => {
    expect(broken("PWR013", { power: { feeds: [turbines(15)], distribution: ups } })).toEqual([]);
  });
});

describe("PWR014", () => {
  const power = { feeds: [feed("grid", "200 MW"), gensets], distribution: ups };

  it("counts the batteries of the UPS", () => {
    expect(broken("PWR014", { parts: [genset(4)], power })).toEqual([]);
  });

  it("fails where they last too short", () => {
    expect(broken("PWR014", { parts: [genset(6)], power })).toMatchObject([
      { message: expect.stringContaining("6 min to start; batteries and UPS ride through 5 min") },
    ]);
  });

  it("is silent on turbines that run all the time, beside which nothing stands to bridge", () => {
    const running = { ...gensets, kind: "gas-turbine" } as const;
    expect(broken("PWR014", { parts: [genset(6)], power: { feeds: [running] } })).toEqual([]);
  });
});

describe("PWR017", () => {
  it("is silent where the site states a capacity, or a day no warmer than the rating", () => {
    expect(broken("PWR017", { power: { feeds: [{ ...turbines(15), capacity: "200 MW" }] } })).toEqual([]);
    expect(broken("PWR017", { location: { designDay: { dryBulb: "15 C" } }, power: { feeds: [turbines(15)] } })).toEqual([]);
  });
});

describe("PWR018", () => {
  it("leaves feeds that are overloaded as it is to PWR001, and redundancy to PWR004", () => {
    expect(broken("PWR018", { power: { feeds: [turbines(5)] } })).toEqual([]);
    const redundant = { power: { redundancy: "N+1", feeds: [turbines(11)] } } as const;
    expect(broken("PWR018", { power: { ...redundant.power, feeds: [turbines(11)] } })).toEqual([]);
    expect(broken("PWR004", { power: { ...redundant.power, feeds: [turbines(11)] } })).not.toEqual([]);
  });
});

describe("PWR019", () => {
  it("fails below 1.02, too", () => {
    const cold = [
      { id: "air-cooled-chiller", cop: 900 },
      { id: "supermicro-4u-cdu", maximum: "1 W" },
      { id: "generic-transformer-2500kva", efficiency: 1 },
    ];
    expect(broken("PWR019", { parts: cold })).toMatchObject([{ message: expect.stringContaining("PUE is 1.0") }]);
  });
});
