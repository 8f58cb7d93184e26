import type { Metric, Reported } from "../model";
import type { Modelled } from "./modelled";

/** Difference in percent above which a site must explain it. */
export const NOTABLE_PCT = 10;

/** A published figure against the model. */
export interface Comparison {
  readonly metric: Metric;
  readonly reported: number;
  /** Null if the model has no such figure. */
  readonly modelled: number | null;
  /** Difference of the model from the published figure, in percent of the published one; null if undefined. */
  readonly differencePct: number | null;
  readonly source: string;
  /**
   * Phase of both figures.
   * @default the whole site
   */
  readonly phase?: string;
  readonly note?: string;
  /** Explanation of the difference. */
  readonly reason?: string;
}

/** Published figures against the model, in order. */
export function comparisonsOf(reported: readonly Reported[], modelled: Modelled): Comparison[] {
  return reported.map(({ metric, value, source, phase, note, reason }) => ({
    metric,
    reported: value,
    modelled: modelled[metric],
    differencePct: differencePct(value, modelled[metric]),
    source,
    ...(phase === undefined ? {} : { phase }),
    ...(note === undefined ? {} : { note }),
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** Whether the difference between model and published figure needs a reason. */
export function isNotable({ differencePct: pct }: Pick<Comparison, "differencePct">): boolean {
  return pct !== null && Math.abs(pct) > NOTABLE_PCT;
}

function differencePct(reported: number, modelled: number | null): number | null {
  return reported === 0 || modelled === null ? null : ((modelled - reported) / reported) * 100;
}
