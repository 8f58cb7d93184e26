import { broken } from "../broken";
import { AIR, TCS } from "../fixtures/fixture";

const loops = (changes: object) => ({ cooling: { loops: [{ ...TCS, ...changes }, AIR] } });

describe("too few units", () => {
  it.each([
    ["one rack without its CDU", { count: 1567 }, "COOL007"],
    ["no CDU at all", { count: 0 }, "COOL008"],
    ["a spare too few", { cdu: "vertiv-coolchip-cdu-1350", cdusPer: "hall", count: 67 }, "COOL009"],
    ["no unit named", { cdu: undefined }, "COOL005"],
  ])("are told by one rule: %s", (_what, changes, rule) => {
    const told = ["COOL005", "COOL007", "COOL008", "COOL009"].filter((id) => broken(id, loops(changes)).length > 0);
    expect(told).toEqual([rule]);
  });

  it("are what a unit cannot serve of the racks of its set", () => {
    const perPod = { cdu: "hpe-in-row-cdu", cdusPer: "pod", redundancy: "N" };
    const parts = [{ id: "hpe-in-row-cdu", racksServed: 4 }];
    expect(broken("COOL007", { parts, ...loops({ ...perPod, count: 391 }) })).toMatchObject([
      { message: expect.stringContaining("391 units of hpe-in-row-cdu, 1 too few for 196 pods at 2 per pod") },
    ]);
    expect(broken("COOL007", { parts, ...loops({ ...perPod, count: 392 }) })).toEqual([]);
  });
});

describe("COOL014", () => {
  it("fails for a second door as a spare", () => {
    const doors = { name: "doors", kind: "rear-door", cdu: "generic-rear-door", redundancy: "N+1", supply: "20 C" } as const;
    expect(broken("COOL014", { cooling: { loops: [TCS, doors] } })).toMatchObject([
      { message: expect.stringContaining("needs 2 doors") },
    ]);
  });
});
