import { isNotable, NOTABLE_PCT, type Comparison } from "../comparison";
import { figure, type Breach, type Rule } from "./rule";

/** Rules on published figures. */
export const PUBLISHED_RULES: readonly Rule[] = [
  {
    id: "PUB001",
    level: "warning",
    title: `Where the model differs from a published figure by more than ${NOTABLE_PCT} %, the site says why`,
    reason: "A difference that nobody explains is a mistake of the model or of the source, and a reader cannot tell which.",
    // A phase alone is compared with some of the figures; all are among those of the whole site.
    check: ({ plan, reported }) => (plan.phase === null ? unexplained(reported) : []),
  },
];

/** Published figures that the model is far from, for no reason that is told. */
export function unexplained(comparisons: readonly Comparison[]): Breach[] {
  return comparisons.flatMap((own, index) => {
    if (!isNotable(own) || own.reason !== undefined) return [];
    const { metric, reported, modelled, differencePct } = own;
    return {
      path: `reported[${index}]`,
      message: `${metric} is ${figure(reported)} in print and ${figure(modelled ?? 0)} in the model, a difference of ${figure(differencePct ?? 0)} %`,
      remedy: "say under `reason` why they differ, or correct the site",
    };
  });
}
