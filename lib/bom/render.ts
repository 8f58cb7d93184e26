import type { TextOptions } from "../text";
import type { Bom } from "./bom";
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

/** Those that are no text; they go into files alone. */
const BINARY_RENDERERS = {
  xlsx: renderXlsx,
} satisfies Record<string, (bom: Bom) => Promise<Uint8Array>>;

/** A form in which a bill can be written as text. */
export type BomFormat = keyof typeof RENDERERS;

/** A form in which a bill can be written as a file. */
export type BomFileFormat = BomFormat | keyof typeof BINARY_RENDERERS;

/** All forms of text, the default one first. */
export const BOM_FORMATS = Object.keys(RENDERERS) as readonly BomFormat[];

/** All forms, the default one first. */
export const BOM_FILE_FORMATS: readonly BomFileFormat[] = [
  ...BOM_FORMATS,
  ...(Object.keys(BINARY_RENDERERS) as (keyof typeof BINARY_RENDERERS)[]),
];

/** Whether a form is text, which can go to a terminal. */
export function isTextFormat(format: BomFileFormat): format is BomFormat {
  return format in RENDERERS;
}

/** The bill in any format. */
export async function bomFile(bom: Bom, format: BomFileFormat): Promise<string | Uint8Array> {
  return isTextFormat(format) ? renderBom(bom, format) : BINARY_RENDERERS[format](bom);
}

/** The bill in a format, with the format's own line feed at the end. Colour is for `table` alone, and off unless asked for. */
export function renderBom(bom: Bom, format: BomFormat, options: TextOptions = {}): string {
  return RENDERERS[format](bom, options);
}
