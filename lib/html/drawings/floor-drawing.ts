import type { HallFloor } from "../../sizing/floor-map";
import { counted, thousands } from "../../formats";
import { floorGrid, type FloorGrid } from "./floor-cells";
import { markup, trusted, type Markup } from "../markup";
import type { RackSort } from "./rack-sort";
import { label, svg, WIDTH } from "./svg";

/** Margin for the letters of each row, and the maximum width of a cell. */
const MARGIN = 60;
const MOST_WIDTH = 26;

/** Many rows are drawn closer. */
const sizeOf = ({ lines }: FloorGrid) => (lines > 30 ? { height: 9, aisle: 5 } : { height: 12, aisle: 6 });

/** The floor of a hall, every rack or group of racks a cell. */
export interface FloorDrawing {
  readonly caption: string;
  readonly drawing: Markup;
}

/** @param classOf the classes that colour the racks of a sort, by the current choice */
export function floorDrawing(
  id: string,
  hall: HallFloor,
  sorts: readonly RackSort[],
  classOf: (sort: RackSort) => string,
): FloorDrawing {
  const grid = floorGrid(hall);
  const sortOf = hall.groups.map(({ pod }) =>
    sorts.findIndex(({ pods }) => (pod === null ? pods.length === 0 : pods.includes(pod))),
  );
  const { height, aisle } = sizeOf(grid);
  const width = Math.min(MOST_WIDTH, (WIDTH - MARGIN) / grid.columns);
  const racks = sorts.map((sort, index) => {
    const groups = hall.groups.filter((_, group) => sortOf[group] === index);
    const count = groups.reduce((sum, group) => sum + group.racks, 0);
    const own = grid.cells.filter(({ group }) => sortOf[group] === index);
    const path = own.map((cell) => {
      const [left, right] = [MARGIN + (cell.column + cell.from) * width, MARGIN + (cell.column + cell.to) * width];
      const y = cell.line * (height + aisle);
      return `M${tenths(left)} ${y}h${tenths(right - left - 1)}v${height}H${tenths(left)}z`;
    });
    if (own.length === 0) return null;
    const title = `${sort.letter}: ${counted(count, "rack")}, ${sort.label}`;
    return markup`<path class="${classOf(sort)}" d="${trusted(path.join(""))}"><title>${title}</title></path>`;
  });
  const total = hall.groups.reduce((sum, group) => sum + group.racks, 0);
  const halls = hall.halls === 1 ? "" : `, one of ${thousands(hall.halls)} identical halls`;
  const caption = `${counted(total, "rack")} in rows of ${thousands(hall.rowRacks)}${halls}. ${grainOf(grid)}`;
  return {
    caption,
    drawing: svg(id, {
      title: "Floor plan",
      description: caption,
      height: grid.lines * (height + aisle) + 4,
      content: [letters(grid, sortOf, sorts), racks],
    }),
  };
}

function grainOf({ placesPerCell, rowsPerCell }: FloorGrid): string {
  if (placesPerCell * rowsPerCell === 1) return "Each cell is one rack; letters show the kind of rack.";
  const rows = rowsPerCell === 1 ? "" : ` of ${thousands(rowsPerCell)} rows`;
  return `Each cell is up to ${counted(placesPerCell * rowsPerCell, "rack")}: ${counted(placesPerCell, "place")}${rows}; letters show the kinds of racks.`;
}

/** The letters of the sorts in a line of cells, where they are not those of the line above. */
function letters(grid: FloorGrid, sortOf: readonly number[], sorts: readonly RackSort[]): Markup[] {
  const { height, aisle } = sizeOf(grid);
  const lines = Array.from({ length: grid.lines }, () => new Set<number>());
  for (const { line, group } of grid.cells) lines[line]?.add(sortOf[group] ?? -1);
  const texts = lines.map((line) => sorts.flatMap(({ letter }, index) => (line.has(index) ? [letter] : [])).join(" "));
  return texts.flatMap((text, index) =>
    text === texts[index - 1] ? [] : [label(0, index * (height + aisle) + 11, text, { width: MARGIN - 6, kind: "strong" })],
  );
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
