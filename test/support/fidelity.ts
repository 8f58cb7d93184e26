import type { FidelityLine } from "../../lib/replica";

/** The line on a property. */
export function lineOn(what: string, { fidelity }: { readonly fidelity: readonly FidelityLine[] }): FidelityLine {
  const line = fidelity.find((candidate) => candidate.what === what);
  if (line === undefined) throw new Error(`no line on ${what}`);
  return line;
}
