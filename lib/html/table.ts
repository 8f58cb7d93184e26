import { tableIn, textsOf, type ColumnHead, type Table, type TableCell } from "../formats/table";
import { markup, type Content, type Markup } from "./markup";

/** Attributes of a table in the page. */
export interface TableOptions {
  /** Caption of a table without one. The heading above says the same, so that it is for readers who do not see the table. */
  readonly heading?: string;
  readonly id?: string;
  /** By row, the group that it can be picked by. */
  readonly groups?: readonly string[];
}

/** A table in a box that scrolls horizontally on narrow pages. The first cell of a row is its head. */
export function table(data: Table, { heading = "", id, groups }: TableOptions = {}): Markup {
  const { caption = heading, columns, rows, total } = tableIn("html", data);
  const rowOf = (cells: readonly TableCell[]) => cells.map((cell, index) => cellOf(cell, columns[index], index));
  const heads = columns.map(({ head, align }) => markup`<th scope="col" class="${classOf(align)}">${head}</th>`);
  const body = rows.map((row, place) => {
    const group = groups ? markup` data-group="${groups[place] ?? ""}"` : null;
    return markup`<tr${group}>${rowOf(row)}</tr>
`;
  });
  const foot = total ? markup`<tfoot><tr>${rowOf(total)}</tr></tfoot>` : null;
  return markup`<div class="box" tabindex="0" role="region" aria-label="${caption}">
    <table${id === undefined ? null : markup` id="${id}"`}>
      <caption class="${data.caption === undefined ? "unseen" : ""}">${caption}</caption>
      <thead><tr>${heads}</tr></thead>
      <tbody>${body}</tbody>
      ${foot}
    </table>
  </div>`;
}

function classOf(align: ColumnHead["align"]): string {
  return align === "right" ? "n" : "";
}

function cellOf(cell: TableCell, column: ColumnHead | undefined, index: number): Markup {
  const { value, detail } = typeof cell === "object" && "text" in cell ? cell : {};
  const text = textsOf(cell).join(", ");
  const sorted = value === undefined ? null : markup` data-v="${value === null ? "" : String(value)}"`;
  const shown = detail === undefined ? contentOf(text, column?.kind) : markup`${text} <small>${detail}</small>`;
  return index === 0
    ? markup`<th scope="row"${sorted}>${shown}</th>`
    : markup`<td class="${classOf(column?.align)}"${sorted}>${shown}</td>`;
}

function contentOf(text: string, kind: ColumnHead["kind"]): Content {
  if (kind === "level") return markup`<span class="level ${text}">${text}</span>`;
  return kind === "address" ? linked(text) : text;
}

/** Web addresses as links, which nothing loads until a reader follows them; any other text as it is. */
function linked(text: string): Markup {
  const words = text.split(" ").map((word) => {
    return /^https?:\/\/[^\s<>"']+$/.test(word)
      ? markup`<a href="${word}" rel="noreferrer noopener">${word}</a> `
      : markup`${word} `;
  });
  return markup`${words}`;
}
