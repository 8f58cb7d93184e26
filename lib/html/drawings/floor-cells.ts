import type { HallFloor } from "../../sizing/floor-map";

/** Racks that are drawn as one: of one group, in neighbouring places of neighbouring rows. */
export interface FloorCell {
  /** Column and line in the grid of cells, from 0. */
  readonly column: number;
  readonly line: number;
  /** Place of the group among those of the hall. */
  readonly group: number;
  readonly racks: number;
  /** The part of the cell that is theirs, as shares of its width, from the left. */
  readonly from: number;
  readonly to: number;
}

/** The racks of a hall on a grid that is as fine as a drawing can be. */
export interface FloorGrid {
  readonly columns: number;
  readonly lines: number;
  /** Racks and rows per cell; 1 and 1 if every rack is drawn separately. */
  readonly placesPerCell: number;
  readonly rowsPerCell: number;
  readonly cells: readonly FloorCell[];
}

/** Maximum number of cells along a row and in total: a cell is at least some pixels wide, and a drawing some 100 kB. */
const COLUMNS = 90;
const LINES = 60;

/** Racks of a hall that are examined individually; in larger halls a sample. */
const LOOKED_AT = 100_000;

/** The racks of a hall by cells; every rack is in one of them. */
export function floorGrid({ groups, rowRacks }: HallFloor): FloorGrid {
  const total = groups.reduce((sum, { racks }) => sum + racks, 0);
  const step = Math.ceil(total / LOOKED_AT);
  const seen = groups.flatMap(({ racks, placeOf }, group) =>
    Array.from({ length: Math.ceil(racks / step) }, (_, index) => {
      const first = index * step;
      return { group, racks: Math.min(step, racks - first), ...placeOf(first) };
    }),
  );
  const rows = seen.reduce((most, { row }) => Math.max(most, row + 1), 0);
  // Rows before places, so that a row stays a row where that is possible.
  const rowsPerCell = Math.ceil(rows / LINES);
  const placesPerCell = Math.ceil(rowRacks / COLUMNS);
  const cells = new Map<number, { column: number; line: number; counts: Map<number, number> }>();
  const columns = Math.ceil(rowRacks / placesPerCell);
  for (const { row, place, group, racks } of seen) {
    const [column, line] = [Math.floor(place / placesPerCell), Math.floor(row / rowsPerCell)];
    const key = line * columns + column;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { column, line, counts: new Map<number, number>() }));
    cell.counts.set(group, (cell.counts.get(group) ?? 0) + racks);
  }
  return {
    columns,
    lines: Math.ceil(rows / rowsPerCell),
    placesPerCell,
    rowsPerCell,
    cells: [...cells.entries()].sort(([a], [b]) => a - b).flatMap(([, cell]) => shares(cell)),
  };
}

/** The groups of a cell side by side, with widths in proportion to their racks. */
function shares({ column, line, counts }: { column: number; line: number; counts: Map<number, number> }): FloorCell[] {
  const total = [...counts.values()].reduce((sum, racks) => sum + racks, 0);
  let before = 0;
  return [...counts].map(([group, racks]) => {
    const from = before / total;
    before += racks;
    return { column, line, group, racks, from, to: before / total };
  });
}
