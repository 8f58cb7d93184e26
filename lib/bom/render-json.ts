import { API_VERSION } from "../model";
import { round } from "../units";
import type { Bom } from "./bom";

/** The bill as JSON with a version: keys may be added to it, none is renamed. Null is what nobody knows, never 0. */
export function renderJson(bom: Bom): string {
  const totals = { ...bom.totals, unverifiedShare: round(bom.totals.unverifiedShare, 4) };
  return `${JSON.stringify({ apiVersion: API_VERSION, kind: "Bom", ...bom, totals }, null, 2)}\n`;
}
