import { createColors } from "picocolors";

/** Output options of a text report. */
export interface TextOptions {
  /** Whether to print escape codes for colour and weight. Default: false. */
  readonly color?: boolean;
  /** Width of the terminal in characters. Default: 100. */
  readonly columns?: number;
  /** System of units of the figures. Default: metric. */
  readonly units?: UnitSystem;
}

/** Metric units, or US customary units: °F, gpm, ft, lb. */
export type UnitSystem = "metric" | "us";

/** The few styles that reports use; all of them leave the text as it is where colour is off. */
export function styles(options: TextOptions) {
  const colors = createColors(options.color ?? false);
  return { heading: colors.bold, warning: colors.yellow, error: colors.red, muted: colors.dim };
}
