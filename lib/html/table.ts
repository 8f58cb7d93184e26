import { markup, type Content, type Markup } from "./markup";

/** A column of a table of the page. */
export interface Column {
  readonly head: string;
  /** Figures are right-aligned. */
  readonly figures?: boolean;
}

/** A cell: its content, and the value that it is sorted by where that is not its text. */
export type TableCell = Content | { readonly shown: Content; readonly value: number | null };

export interface Table {
  readonly caption: string;
  /** Whether the heading above says what the caption does, which is then for readers who do not see the table. */
  readonly headed?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of each is its head. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Sums, below the rows. */
  readonly total?: readonly Content[];
  readonly id?: string;
  /** By row, the group that it can be picked by. */
  readonly groups?: readonly string[];
}

/** A table in a box that scrolls horizontally on narrow pages. */
export function table({ caption, headed, columns, rows, total, id, groups }: Table): Markup {
  const kindOf = (index: number) => (columns[index]?.figures ? "n" : "");
  const heads = columns.map(({ head }, index) => markup`<th scope="col" class="${kindOf(index)}">${head}</th>`);
  const body = rows.map((row, place) => {
    const group = groups ? markup` data-group="${groups[place] ?? ""}"` : null;
    return markup`<tr${group}>${row.map((cell, index) => cellOf(cell, index, kindOf(index)))}</tr>
`;
  });
  const foot = total
    ? markup`<tfoot><tr>${total.map((cell, index) => cellOf(cell, index, kindOf(index)))}</tr></tfoot>`
    : null;
  return markup`<div class="box" tabindex="0" role="region" aria-label="${caption}">
    <table${id === undefined ? null : markup` id="${id}"`}>
      <caption class="${headed ? "unseen" : ""}">${caption}</caption>
      <thead><tr>${heads}</tr></thead>
      <tbody>${body}</tbody>
      ${foot}
    </table>
  </div>`;
}

function cellOf(cell: TableCell, index: number, kind: string): Markup {
  const { shown, value } = isValued(cell) ? cell : { shown: cell, value: undefined };
  const sorted = value === undefined ? null : markup` data-v="${value === null ? "" : String(value)}"`;
  return index === 0 ? markup`<th scope="row"${sorted}>${shown}</th>` : markup`<td class="${kind}"${sorted}>${shown}</td>`;
}

function isValued(cell: TableCell): cell is Exclude<TableCell, Content> {
  return typeof cell === "object" && cell !== null && "shown" in cell;
}
