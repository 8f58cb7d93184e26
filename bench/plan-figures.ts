import { checkedSite, failuresOf, planSite } from "gigasite";
import { figure, type Figure } from "./figure";
import { medianMs, msOf } from "./median";
import { fiftyMillion, million } from "./sites";

const RUNS = { warmUps: 20, runs: 51 };

/** How long the plan of a large site takes, in process; halls that are alike are planned once. */
export function planFigures(): Figure[] {
  const [one, fifty] = [checkedSite(million), checkedSite(fiftyMillion)];
  const first = msOf(() => planSite(one));
  const ms = medianMs(() => planSite(one), RUNS);
  const fiftyMs = medianMs(() => planSite(fifty), RUNS);
  const plan = planSite(one);
  const failuresMs = medianMs(() => failuresOf(plan, one.catalog), RUNS);
  const pairsMs = medianMs(() => failuresOf(plan, one.catalog, { together: 2 }), RUNS);
  return [
    figure("first plan of 1,000,000 GPUs in a process", first, "ms", null),
    figure("plan of 1,000,000 GPUs", ms, "ms", { atMost: 50 }),
    figure("all single failures of 1,000,000 GPUs", failuresMs, "ms", { atMost: 200 }),
    figure("all pairs of failures of 1,000,000 GPUs", pairsMs, "ms", { atMost: 200 }),
    figure("plan of 50,000,000 GPUs in 100 halls", fiftyMs, "ms", { atMost: 50 }),
    figure("plan of 50,000,000 over that of 1,000,000 GPUs", fiftyMs / ms, "times", { atMost: 1 }),
  ];
}
