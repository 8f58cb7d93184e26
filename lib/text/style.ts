import { createColors } from "picocolors";

/** How a text for a terminal is printed. */
export interface TextOptions {
  /** Whether escape codes for colour and weight are allowed. Default: none. */
  readonly color?: boolean;
}

/** The few styles that reports use; all of them leave the text as it is where colour is off. */
export function styles(options: TextOptions) {
  const colors = createColors(options.color ?? false);
  return { heading: colors.bold, warning: colors.yellow, error: colors.red, muted: colors.dim };
}
