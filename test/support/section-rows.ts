import { isTable, type Section } from "../../lib/formats/section";
import { textsOf } from "../../lib/formats/table";

/** The rows of all tables of a section with their sums, as texts. */
export function rowsOf(section: Section | undefined): string[][] {
  const tables = section?.blocks.filter(isTable) ?? [];
  return tables.flatMap(({ rows, total }) =>
    [...rows, ...(total ? [total] : [])].map((row) => row.map((cell) => textsOf(cell).join("; "))),
  );
}
