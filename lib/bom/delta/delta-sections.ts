import { SYSTEM_NAMES, SYSTEMS } from "../../catalog/system";
import type { BomDelta, BomDeltaLine } from "./bom-delta";

/** A heading and its lines of a delta; at least one. */
export interface DeltaSection {
  readonly heading: string;
  readonly lines: readonly BomDeltaLine[];
  /** Whether only unit prices differ, and no quantity. */
  readonly repriced: boolean;
}

/** The lines of a delta in the order of reports: by system, then those with a change of price only. */
export function deltaSections({ lines }: Pick<BomDelta, "lines">): DeltaSection[] {
  const [repriced, others] = [true, false].map((is) => lines.filter(({ change }) => (change === "repriced") === is));
  const sections = SYSTEM_NAMES.map((system) => {
    return { heading: SYSTEMS[system], lines: (others ?? []).filter((line) => line.system === system), repriced: false };
  });
  return [...sections, { heading: "Price changes only", lines: repriced ?? [], repriced: true }].filter(
    (section) => section.lines.length > 0,
  );
}
