/**
 * Where racks stand, as far as cable lengths need it. All lengths in metres.
 *
 * The rack is the usual 800 mm wide one; two rows share a hot and a cold aisle, so that a row takes
 * 2.7 m of depth (1.2 m rack and 1.5 m of aisle, general practice for liquid-ready racks).
 */
export const RACK_PITCH_M = 0.8;
export const ROW_PITCH_M = 2.7;

/** From a port up to the overhead tray, general practice for 48 U racks. */
const RISE_M = 2.5;

/** Spare length in every run, general practice. */
const SLACK = 1.1;

/** Longest row of racks without a cross aisle, general practice. */
const ROW_RACKS = 20;

/** The length within one rack, from any unit to any other. */
const WITHIN_RACK_M = 2.5;

/** Runs of one cable layer: the longest, and the mean. */
export interface Runs {
  readonly longestM: number;
  readonly meanM: number;
}

/** Runs between two places in a block of so many racks, set up in rows side by side; one rack or fewer is a run within it. */
export function runsWithin(racks: number): Runs {
  if (racks <= 1) return { longestM: WITHIN_RACK_M, meanM: WITHIN_RACK_M };
  const { width, depth } = blockSize(racks);
  // Two points spread evenly over a line of length a are a/3 apart in the mean.
  return { longestM: (width + depth + 2 * RISE_M) * SLACK, meanM: ((width + depth) / 3 + 2 * RISE_M) * SLACK };
}

/** A block as near to a square as rows of at most {@link ROW_RACKS} racks, with cross aisles between them, allow. */
function blockSize(racks: number): { width: number; depth: number } {
  if (racks <= ROW_RACKS) return { width: racks * RACK_PITCH_M, depth: 0 };
  const side = Math.sqrt(racks * RACK_PITCH_M * ROW_PITCH_M);
  return { width: side, depth: side };
}
