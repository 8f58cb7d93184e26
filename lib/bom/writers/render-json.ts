import { API_VERSION } from "../../model";
import { round } from "../../units";
import type { Bom, Totals } from "../bom";

/** The bill as versioned JSON: keys may be added; none is renamed. Null means unknown, never 0. */
export function renderJson(bom: Bom): string {
  return `${JSON.stringify(bomDocument(bom), null, 2)}\n`;
}

/** The JSON document of a bill. */
export interface BomDocument extends Bom {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: "Bom";
}

/** @internal */
export function bomDocument(bom: Bom): BomDocument {
  const systems = bom.systems.map(rounded);
  return { apiVersion: API_VERSION, kind: "Bom", ...bom, systems, totals: rounded(bom.totals) };
}

function rounded<T extends Totals>(totals: T): T {
  return { ...totals, unverifiedShare: round(totals.unverifiedShare, 4) };
}
