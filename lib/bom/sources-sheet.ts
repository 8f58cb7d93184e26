import type { Bom } from "./bom";
import type { BookSheet } from "./workbook";

/** The sheet of the sources that prices name. */
export function sourcesSheet({ sources }: Pick<Bom, "sources">): BookSheet {
  return {
    name: "Sources",
    above: [],
    columns: [
      { head: "Key", width: 14 },
      { head: "Title", width: 110 },
      { head: "Address", width: 110 },
    ],
    rows: sources.map(({ key, title, address }) => [key, title, address === "" ? null : address]),
    bold: [],
    printed: 3,
  };
}
