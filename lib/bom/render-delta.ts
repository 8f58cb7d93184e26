import { API_VERSION } from "../model";
import type { TextOptions } from "../text";
import type { BomDelta } from "./bom-delta";
import { renderDeltaCsv } from "./render-delta-csv";
import { renderDeltaMarkdown } from "./render-delta-markdown";
import { renderDeltaTable } from "./render-delta-table";

const RENDERERS = {
  table: renderDeltaTable,
  // With a version: keys may be added to it, none is renamed. Null is what nobody knows, never 0.
  json: (delta: BomDelta) => `${JSON.stringify({ apiVersion: API_VERSION, kind: "BomDelta", ...delta }, null, 2)}\n`,
  csv: renderDeltaCsv,
  md: renderDeltaMarkdown,
} satisfies Record<string, (delta: BomDelta, options: TextOptions) => string>;

/** A form in which a delta can be written. */
export type BomDeltaFormat = keyof typeof RENDERERS;

/** All of them, the default one first. */
export const BOM_DELTA_FORMATS = Object.keys(RENDERERS) as readonly BomDeltaFormat[];

/** The delta in a format, with the format's own line feed at the end. Colour is for `table` alone, and off unless asked for. */
export function renderDelta(delta: BomDelta, format: BomDeltaFormat, options: TextOptions = {}): string {
  return RENDERERS[format](delta, options);
}
