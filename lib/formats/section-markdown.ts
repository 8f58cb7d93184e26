import { BLANK, mdFolded, mdLine, mdLinked, mdTable, Markdown } from "./markdown";
import { blockLines, type Note, type Notes, type Section } from "./section";
import { tableIn, textsOf, type Table, type TableCell } from "./table";

/** Form of a heading: a heading of a level, bold text, or the summary of a folded section. */
export type HeadingStyle = "#" | "##" | "###" | "bold" | "folded";

/** A section in GitHub's Markdown, with a blank line at its end. */
export function sectionMarkdown(section: Section, style: HeadingStyle = "##"): Markdown[] {
  const lines = blockLines(section, BLANK, tableLines, noteLine);
  const { heading } = section;
  if (heading === undefined) return [...lines, BLANK];
  if (style === "folded") return mdFolded(heading, lines);
  const marked = style === "bold" ? mdLine`**${heading}**` : mdLine`${new Markdown(style)} ${heading}`;
  return [marked, BLANK, ...(lines.length === 0 ? [] : [...lines, BLANK])];
}

function tableLines(table: Table): Markdown[] {
  const { columns, rows, total } = tableIn("markdown", table);
  return mdTable(
    columns,
    [...rows, ...(total ? [total] : [])].map((row) => row.map(cellOf)),
  );
}

function cellOf(cell: TableCell): Markdown | string {
  const text = textsOf(cell).join(", ");
  return typeof cell === "object" && "strong" in cell && cell.strong ? mdLine`**${text}**` : text;
}

function noteLine(note: Note, { list = false }: Notes): Markdown {
  const line = typeof note === "string" ? mdLine`${note}` : mdLine`${note.text}, ${mdLinked(note.address)}`;
  return list ? mdLine`- ${line}` : line;
}
