import { checkedSite, planSite } from "gigasite";
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
  return [
    figure("first plan of 1,000,000 GPUs in a process", first, "ms", null),
    figure("plan of 1,000,000 GPUs", ms, "ms", { atMost: 50 }),
    figure("plan of 50,000,000 GPUs in 100 halls", fiftyMs, "ms", { atMost: 50 }),
    figure("plan of 50,000,000 over that of 1,000,000 GPUs", fiftyMs / ms, "times", { atMost: 1 }),
  ];
}
