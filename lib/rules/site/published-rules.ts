import { isNotable, NOTABLE_PCT, type Comparison } from "../../comparison";
import { figure } from "../../formats";
import { type Breach, type Rule } from "../rule";

/** Rules for published figures. */
export const PUBLISHED_RULES: readonly Rule[] = [
  {
    id: "PUB001",
    level: "warning",
    title: `A difference of more than ${NOTABLE_PCT} % from a published figure must be explained`,
    reason: "Without an explanation, a reader cannot distinguish an error of the model from one of the source.",
    // A phase alone is compared with some of the figures; all are among those of the whole site.
    check: ({ plan, reported }) => (plan.phase === null ? unexplained(reported) : []),
  },
];

/** Published figures with a notable difference from the model and no reason. */
export function unexplained(comparisons: readonly Comparison[]): Breach[] {
  return comparisons.flatMap((own, index) => {
    if (!isNotable(own) || own.reason !== undefined) return [];
    const { metric, reported, modelled, differencePct } = own;
    return {
      path: `reported[${index}]`,
      message: `${metric}: published ${figure(reported, 3)}, modelled ${figure(modelled ?? 0, 3)} (${figure(differencePct ?? 0)} % difference)`,
      remedy: "explain the difference under `reason`, or correct the site",
    };
  });
}
