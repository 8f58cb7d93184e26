import { API_VERSION } from "../../model";
import type { TextOptions } from "../../formats";
import type { BomDelta } from "./bom-delta";
import { renderDeltaCsv } from "./render-delta-csv";
import { renderDeltaMarkdown } from "./render-delta-markdown";
import { renderDeltaTable } from "./render-delta-table";

const RENDERERS = {
  table: renderDeltaTable,
  // Versioned: keys may be added; none is renamed. Null means unknown, never 0.
  json: (delta: BomDelta) => `${JSON.stringify({ apiVersion: API_VERSION, kind: "BomDelta", ...delta }, null, 2)}\n`,
  csv: renderDeltaCsv,
  md: renderDeltaMarkdown,
} satisfies Record<string, (delta: BomDelta, options: TextOptions) => string>;

/** Formats of a delta. */
export type BomDeltaFormat = keyof typeof RENDERERS;

/** All formats, the default first. */
export const BOM_DELTA_FORMATS = Object.keys(RENDERERS) as readonly BomDeltaFormat[];

/** The delta in a format, with the line end of that format. Options apply to `table` and `md`. */
export function renderDelta(delta: BomDelta, format: BomDeltaFormat, options: TextOptions = {}): string {
  return RENDERERS[format](delta, options);
}
