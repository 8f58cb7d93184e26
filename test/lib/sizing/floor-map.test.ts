import * as fc from "fast-check";
import { planSite } from "../../../lib/sizing";
import { floorMap, type HallFloor } from "../../../lib/sizing/floor-map";
import { randomSite, smallSite } from "../../support/random-sites";
import { checkedSample } from "../../support/sample-site";
import { lawRuns } from "../../support/law-runs";

/** The places of all racks of a hall. */
function placesOf({ groups }: HallFloor): string[] {
  return groups.flatMap(({ racks, placeOf }) =>
    Array.from({ length: racks }, (_, rack) => {
      const { row, place } = placeOf(rack);
      return `${row}/${place}`;
    }),
  );
}

const racksOf = (halls: readonly HallFloor[], wanted: (pod: string | null) => boolean) =>
  halls
    .flatMap(({ halls: alike, groups }) => groups.map(({ pod, racks }) => (wanted(pod) ? alike * racks : 0)))
    .reduce((total, racks) => total + racks, 0);

describe("floorMap", () => {
  it("has every rack of the plan once, each at a place of its own within a row", () => {
    fc.assert(
      fc.property(randomSite, (input) => {
        const site = smallSite(input);
        const plan = planSite(site);
        const halls = floorMap(site);
        expect(racksOf(halls, (pod) => pod === null)).toBe(plan.networkRacks.count);
        for (const { name, racks } of plan.pods) expect(racksOf(halls, (pod) => pod === name)).toBe(racks);
        for (const hall of halls) {
          const places = placesOf(hall);
          expect(new Set(places).size).toBe(places.length);
          for (const place of places) expect(Number(place.split("/")[1])).toBeLessThan(hall.rowRacks);
        }
      }),
      { numRuns: lawRuns(100) },
    );
  });

  it("tells the racks of a phase alone", () => {
    const site = checkedSample({ phases: [{ name: "first", date: "2024-07-22", pods: { h100: 63 } }] });
    expect(racksOf(floorMap(site, "first"), (pod) => pod !== null)).toBe(63 * 8);
    expect(() => floorMap(site, "none")).toThrow(/SITE009/);
  });

  it("tells halls that are alike once", () => {
    expect(floorMap(checkedSample({ islands: 4 })).map(({ halls }) => halls)).toEqual([4]);
  });
});
