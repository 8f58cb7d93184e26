import { SYSTEM_NAMES, SYSTEMS } from "../catalog/system";
import type { BomDelta, BomDeltaLine } from "./bom-delta";

/** Lines of a delta under a heading; none is empty. */
export interface DeltaSection {
  readonly heading: string;
  readonly lines: readonly BomDeltaLine[];
  /** Whether only prices of units are other ones, so that quantities tell nothing. */
  readonly repriced: boolean;
}

/** The lines of a delta as reports group them: system by system, then those that are repriced. */
export function deltaSections({ lines }: Pick<BomDelta, "lines">): DeltaSection[] {
  const [repriced, others] = [true, false].map((is) => lines.filter(({ change }) => (change === "repriced") === is));
  const sections = SYSTEM_NAMES.map((system) => {
    return { heading: SYSTEMS[system], lines: (others ?? []).filter((line) => line.system === system), repriced: false };
  });
  return [...sections, { heading: "Other prices alone", lines: repriced ?? [], repriced: true }].filter(
    (section) => section.lines.length > 0,
  );
}
