import type { FailurePlan } from "../../plan/site-plan";
import { counted, durationText, kilowatts, percent, styles, thousands, wrapped, type TextOptions } from "../../formats";
import { podsOf, worstFirst } from "./failure-section";

/** The failure with the worst outcome; null for a site without units to lose. */
export function worstFailure(failures: readonly FailurePlan[]): FailurePlan | null {
  return worstFirst(failures)[0] ?? null;
}

/**
 * The worst failure as text that ends with a line feed: remaining capacity, lost pods, shortfall and ride-through. Empty for
 * null.
 */
export function worstFailureText(failure: FailurePlan | null, options: TextOptions = {}): string {
  if (failure === null) return "";
  const { lost, kinds, alike } = failure;
  const heading = `Worst ${kinds.length === 1 ? "single failure" : "double failure"}: loss of ${lost.join(" and ")}`;
  const lines = [
    styles(options).heading(wrapped(`${heading}${alike === 1 ? "" : `, one of ${thousands(alike)} such cases`}`, options)),
    wrapped(`Remaining capacity: ${remainingText(failure)}`, options),
    wrapped(`Lost: ${lostText(failure)}`, options),
    wrapped(shortfallText(failure), options),
  ];
  return `${lines.join("\n")}\n`;
}

function remainingText({ carriedBy, utilization }: FailurePlan): string {
  if (carriedBy.length === 0) return "none";
  return `${carriedBy.join(", ")}${utilization === null ? "" : `, load ${percent(utilization)} of capacity`}`;
}

function lostText({ dark, darkGpus }: FailurePlan): string {
  if (podsOf(dark) === 0) return "no pods";
  return `${dark.map(({ pod, pods }) => `${counted(pods, "pod")} ${pod}`).join(", ")} (${counted(darkGpus, "GPU")})`;
}

function shortfallText({ shortKw, bridgeMinutes }: FailurePlan): string {
  if (shortKw === 0) return "Shortfall: none";
  const rideThrough =
    bridgeMinutes === null ? "no battery ride-through" : `battery ride-through ${durationText(bridgeMinutes)}`;
  return `Shortfall: ${kilowatts(shortKw)}, ${rideThrough}`;
}
