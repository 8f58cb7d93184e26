import type { BookSheet } from "../../../lib/formats/sheet/book-sheet";

/** A sheet with a line that looks like a formula, an unknown figure and a total; and its margins. */
export const sheet: BookSheet = {
  name: "Sums",
  above: ["A heading"],
  columns: [
    { head: "Text", width: 20 },
    { head: "Number", width: 10, format: "#,##0.00" },
    { head: "More", width: 10 },
  ],
  rows: [
    ["=1+1", 0, "short"],
    ["+x & <y>", null, "longer than its column"],
    ["Total", { formula: "SUM(B3:B4)", format: '"≥ "#,##0' }],
  ],
  bold: [2],
  filtered: 2,
  printed: 3,
  notes: ["a note"],
};
export const pages = { title: "R&D <site>", document: "Bill", note: "Price date: 2025" };
