import * as fc from "fast-check";
import { floorGrid, type FloorGrid } from "../../../../lib/html/drawings/floor-cells";
import { floorMap, type HallFloor } from "../../../../lib/sizing/floor-map";
import { fiftyMillion } from "../../../../bench/sites";
import { checkedSite } from "../../../../lib/model";
import { randomSite, smallSite } from "../../../support/random-sites";
import { checkedSample } from "../../../support/sample-site";

const racksOf = ({ cells }: FloorGrid, group: number) =>
  cells.filter((cell) => cell.group === group).reduce((sum, { racks }) => sum + racks, 0);

function expectEveryRack(hall: HallFloor): FloorGrid {
  const grid = floorGrid(hall);
  for (const [group, { racks }] of hall.groups.entries()) expect(racksOf(grid, group)).toBe(racks);
  for (const { column, line, from, to } of grid.cells) {
    expect([column >= 0, column < grid.columns, line >= 0, line < grid.lines, from < to]).not.toContain(false);
  }
  return grid;
}

describe("floorGrid", () => {
  it("has every rack of any hall in a cell", () => {
    fc.assert(
      fc.property(randomSite, (site) => {
        for (const hall of floorMap(smallSite(site))) expectEveryRack(hall);
      }),
      { numRuns: 50 },
    );
  });

  it("has a cell of its own for each rack of a hall of a hundred thousand GPUs", () => {
    const [hall] = floorMap(checkedSample());
    const grid = expectEveryRack(hall as HallFloor);
    expect(grid.cells.every(({ racks, from, to }) => racks === 1 && from === 0 && to === 1)).toBe(true);
    expect(new Set(grid.cells.map(({ column, line }) => `${column}/${line}`)).size).toBe(grid.cells.length);
  });

  it("takes racks together in a hall of fifty million GPUs, and no more cells than can be drawn", () => {
    const halls = floorMap(checkedSite({ ...fiftyMillion, islands: 1 }));
    const grid = expectEveryRack(halls[0] as HallFloor);
    expect(grid.placesPerCell * grid.rowsPerCell).toBeGreaterThan(100);
    expect(grid.columns).toBeLessThanOrEqual(90);
    expect(grid.lines).toBeLessThanOrEqual(60);
  });

  it("shows groups that share a cell as wide as they have racks in it", () => {
    const at = (place: number) => ({ row: 0, place });
    const hall: HallFloor = {
      ...{ halls: 1, rowRacks: 360 },
      groups: [
        { pod: "a", racks: 3, placeOf: at },
        { pod: null, racks: 1, placeOf: () => at(3) },
      ],
    };
    expect(floorGrid(hall).cells).toEqual([
      { column: 0, line: 0, group: 0, racks: 3, from: 0, to: 0.75 },
      { column: 0, line: 0, group: 1, racks: 1, from: 0.75, to: 1 },
    ]);
  });
});
