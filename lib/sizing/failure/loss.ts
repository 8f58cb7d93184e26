import type { Catalog } from "../../catalog";
import type { FeedLoss } from "./feeds";
import { poolsOf, type ChainedFigures, type FailureFigures, type Pool } from "./pool";
import { generates } from "../power/feed";
import type { FailureKind, StoragePlan } from "../../plan/site-plan";

/** The loss of one unit, or of any identical one. */
export interface Loss {
  readonly kind: FailureKind;
  /** Description, such as `feed grid`. */
  readonly lost: string;
  readonly path: string;
  /** Number of identical units. */
  readonly alike: number;
  /** The lost feed capacity, battery or pool; none if the unit has an internal spare. */
  readonly feed?: FeedLoss;
  readonly battery?: StoragePlan;
  readonly pool?: Pool;
  /** The internal spare that takes over. */
  readonly spare?: { readonly carriedBy: string; readonly utilization: number };
}

/** All single losses of a plan, from feeds to heat rejection; identical units count as one. */
export function lossesOf(plan: ChainedFigures, catalog: Catalog): Loss[] {
  const pools = poolsOf(plan, catalog);
  return [
    ...plan.power.feeds.flatMap((feed, index): Loss[] => {
      const path = `power.feeds[${index}]`;
      const whole: Loss = {
        kind: "feed",
        lost: `feed ${feed.name}`,
        path,
        alike: 1,
        feed: { feed: feed.name, units: "all" },
      };
      if (!feed.units || !generates(feed, catalog)) return [whole];
      const { part, count } = feed.units;
      const unit: Loss = {
        kind: "generator",
        lost: `one ${part} of feed ${feed.name}`,
        path,
        alike: count,
        feed: { feed: feed.name, units: 1 },
      };
      return [whole, unit];
    }),
    ...plan.power.storage.map((battery, index): Loss => {
      const lost = `one ${battery.part} of battery ${battery.name}`;
      return { kind: "battery", lost, path: `power.storage[${index}]`, alike: battery.count, battery };
    }),
    ...pools.flatMap((pool) => [unitLoss(pool), ...pumpLoss(pool, plan)]),
  ];
}

function unitLoss(pool: Pool): Loss {
  const { kind, path, units } = pool;
  return { kind, lost: `one ${pool.part}${pool.of}`, path, alike: units, pool };
}

/** Loss of a CDU pump: an internal spare takes over; without one, the whole unit is lost. */
function pumpLoss(pool: Pool, { cooling }: FailureFigures): Loss[] {
  const loop = cooling.loops.find(
    (candidate) => candidate.kind === "direct-to-chip" && pool.key === `loop ${candidate.name}`,
  );
  if (!loop) return [];
  const pump = { kind: "pump", lost: `one pump${pool.of}`, path: pool.path, alike: pool.units } as const;
  if (!loop.spareInside) return [{ ...pump, pool }];
  const utilization = pool.setKw / (pool.unitsPerSet * pool.unitKw);
  return [{ ...pump, spare: { carriedBy: `the spare pump inside ${pool.part}`, utilization } }];
}
