/** Cost and emissions of a year of operation at the site's load factor. */
export interface OperationPlan {
  readonly loadFactor: number;
  /** By feed, in its order: the load is shared as in `power.feeds`. */
  readonly feeds: readonly FeedOperationPlan[];
  readonly energyMwhPerYear: number;
  readonly energyUsdPerYear: number;
  readonly co2TonnesPerYear: number;
  readonly waterM3PerYear: number;
  readonly waterUsdPerYear: number;
  /** Unexpected interruptions of a job over all GPUs, by published failure rates; 0 without GPUs. */
  readonly interruptionsPerDay: number;
  readonly sources: readonly string[];
}

export interface FeedOperationPlan {
  readonly name: string;
  readonly energyMwhPerYear: number;
  readonly usdPerKwh: number;
  readonly gramsCo2PerKwh: number;
  /** Whether the site states them; otherwise they are typical for this kind of feed. */
  readonly stated: { readonly price: boolean; readonly carbon: boolean };
}
