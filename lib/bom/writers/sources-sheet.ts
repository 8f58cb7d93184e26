import type { Bom } from "../bom";
import type { BookSheet } from "../../formats/sheet/book-sheet";

/** The sheet of price sources. */
export function sourcesSheet({ sources }: Pick<Bom, "sources">): BookSheet {
  return {
    name: "Sources",
    above: [],
    columns: [
      { head: "Key", width: 12 },
      { head: "Title", width: 80 },
      { head: "Address", width: 80 },
    ],
    rows: sources.map(({ key, title, address }) => [key, title, address === "" ? null : address]),
    bold: [],
    filtered: 0,
    printed: 3,
    notes: [],
  };
}
