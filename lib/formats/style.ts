import { createColors } from "picocolors";

/** Output options of a text report. */
export interface TextOptions {
  /**
   * Whether to print escape codes for colour and weight.
   * @default false
   */
  readonly color?: boolean;
  /**
   * Width of the terminal in characters; less than 60 counts as 60.
   * @default 100
   */
  readonly columns?: number;
  /**
   * System of units of the figures.
   * @default metric
   */
  readonly units?: UnitSystem;
}

/** Metric units, or US customary units: °F, gpm, ft, lb, tons of refrigeration. */
export type UnitSystem = "metric" | "us";

/** Width of a text where no terminal sets it. */
export const TEXT_COLUMNS = 100;

/** Narrowest text. */
const LEAST_COLUMNS = 60;

/** The width of a text in characters. */
export function columnsOf({ columns = TEXT_COLUMNS }: Pick<TextOptions, "columns">): number {
  return Math.max(LEAST_COLUMNS, columns);
}

/** The styles of reports. Without colour they return the text unchanged. */
export function styles(options: Pick<TextOptions, "color">) {
  const colors = createColors(options.color ?? false);
  return { heading: colors.bold, error: colors.red, warning: colors.yellow, note: colors.cyan, muted: colors.dim };
}
