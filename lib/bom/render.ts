import type { TextOptions } from "../text";
import type { Bom } from "./bom";
import { renderCsv } from "./render-csv";
import { renderJson } from "./render-json";
import { renderMarkdown } from "./render-markdown";
import { renderTable } from "./render-table";

const RENDERERS = {
  table: renderTable,
  json: renderJson,
  csv: renderCsv,
  md: renderMarkdown,
} satisfies Record<string, (bom: Bom, options: TextOptions) => string>;

/** A form in which a bill can be written. */
export type BomFormat = keyof typeof RENDERERS;

/** All of them, the default one first. */
export const BOM_FORMATS = Object.keys(RENDERERS) as readonly BomFormat[];

/** The bill in a format, with the format's own line feed at the end. Colour is for `table` alone, and off unless asked for. */
export function renderBom(bom: Bom, format: BomFormat, options: TextOptions = {}): string {
  return RENDERERS[format](bom, options);
}
