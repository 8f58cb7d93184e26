import type { FailurePlan } from "../sizing/plan";
import { counted, kilowatts, percent, styles, thousands, wrapped, type TextOptions } from "../text";
import { podsOf, worstFirst } from "./failure-text";

/** The loss that hurts a site most; null where nothing can be lost. */
export function worstFailure(failures: readonly FailurePlan[]): FailurePlan | null {
  return worstFirst(failures)[0] ?? null;
}

/**
 * What the worst loss does, as text of at most 100 columns for a terminal, with a line feed at the end: what is lost, what
 * carries on and how full it is, what goes dark, and how long batteries put that off. Nothing where nothing can be lost.
 */
export function worstFailureText(failure: FailurePlan | null, options: TextOptions = {}): string {
  if (failure === null) return "";
  const { lost, kinds, alike } = failure;
  const heading = `Worst ${kinds.length === 1 ? "single failure" : "pair of failures"}: loss of ${lost.join(" and ")}`;
  const lines = [
    styles(options).heading(`${heading}${alike === 1 ? "" : ` (${thousands(alike)} alike)`}.`),
    `Carries on: ${carriedText(failure)}.`,
    `Goes dark: ${darkText(failure)}.`,
    `Bridged: ${bridgeText(failure)}.`,
  ];
  return `${lines.map((line) => wrapped(line, options)).join("\n")}\n`;
}

function carriedText({ carriedBy, utilization }: FailurePlan): string {
  if (carriedBy.length === 0) return "nothing in its place";
  return `${carriedBy.join(", ")}${utilization === null ? "" : `, asked for ${percent(utilization)} of what it can carry`}`;
}

function darkText({ dark, darkGpus }: FailurePlan): string {
  if (podsOf(dark) === 0) return "no pod";
  const kinds = dark.map(({ pod, pods }) => `${counted(pods, "pod")} ${pod}`);
  return `${kinds.join(", ")}, with ${counted(darkGpus, "GPU")}`;
}

function bridgeText({ shortKw, bridgeMinutes }: FailurePlan): string {
  if (shortKw === 0) return "nothing is short";
  const short = `${kilowatts(shortKw)} short`;
  return bridgeMinutes === null
    ? `${short}, by no battery`
    : `${short}, by batteries for ${thousands(bridgeMinutes, 1)} minutes`;
}
