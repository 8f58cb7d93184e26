import type { TextOptions } from "../../formats";
import type { Bom } from "../bom";
import { renderCsv } from "./render-csv";
import { renderCyclonedx } from "./render-cyclonedx";
import { renderJson } from "./render-json";
import { renderMarkdown } from "./render-markdown";
import { renderTable } from "./render-table";
import { renderXlsx } from "./render-xlsx";

const RENDERERS = {
  table: renderTable,
  json: renderJson,
  csv: renderCsv,
  md: renderMarkdown,
  cyclonedx: renderCyclonedx,
} satisfies Record<string, (bom: Bom, options: TextOptions) => string>;

/** Binary formats, for files only. */
const BINARY_RENDERERS = {
  xlsx: renderXlsx,
} satisfies Record<string, (bom: Bom) => Promise<Uint8Array>>;

/** Text formats of a bill. */
export type BomFormat = keyof typeof RENDERERS;

/** All formats of a bill. */
export type BomFileFormat = BomFormat | keyof typeof BINARY_RENDERERS;

/** All text formats, the default first. */
export const BOM_FORMATS = Object.keys(RENDERERS) as readonly BomFormat[];

/** All formats, the default first. */
export const BOM_FILE_FORMATS: readonly BomFileFormat[] = [
  ...BOM_FORMATS,
  ...(Object.keys(BINARY_RENDERERS) as (keyof typeof BINARY_RENDERERS)[]),
];

/** Whether a format is text, suitable for a terminal. */
export function isTextFormat(format: BomFileFormat): format is BomFormat {
  return format in RENDERERS;
}

/** The bill in any format, as text or as bytes. */
export async function bomFile(bom: Bom, format: BomFileFormat): Promise<string | Uint8Array> {
  return isTextFormat(format) ? renderBom(bom, format) : BINARY_RENDERERS[format](bom);
}

/** The bill in a text format, with the line end of that format. Options apply to `table` and `md`. */
export function renderBom(bom: Bom, format: BomFormat, options: TextOptions = {}): string {
  return RENDERERS[format](bom, options);
}
