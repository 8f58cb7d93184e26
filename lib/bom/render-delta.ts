import { API_VERSION } from "../model";
import type { TextOptions } from "../text";
import type { BomDelta } from "./delta";
import type { BomFormat } from "./render";
import { renderDeltaCsv } from "./render-delta-csv";
import { renderDeltaMarkdown } from "./render-delta-markdown";
import { renderDeltaTable } from "./render-delta-table";

const RENDERERS: Readonly<Record<BomFormat, (delta: BomDelta, options: TextOptions) => string>> = {
  table: renderDeltaTable,
  // With a version: keys may be added to it, none is renamed. Null is what nobody knows, never 0.
  json: (delta) => `${JSON.stringify({ apiVersion: API_VERSION, kind: "BomDelta", ...delta }, null, 2)}\n`,
  csv: renderDeltaCsv,
  md: renderDeltaMarkdown,
};

/** The delta in a format of bills, with the format's own line feed at the end. Colour is for `table` alone, and off unless asked for. */
export function renderDelta(delta: BomDelta, format: BomFormat, options: TextOptions = {}): string {
  return RENDERERS[format](delta, options);
}
