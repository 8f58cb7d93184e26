import { at } from "../../errors/at";
import { minOf } from "../../units";
import { sum } from "../../units/sum";

/** A load and the names of the feeds that it can draw from. */
export interface Draw {
  readonly kw: number;
  readonly feeds: ReadonlySet<string>;
}

/** Capacities of feeds in kilowatts, by name. */
export type Capacities = ReadonlyMap<string, number>;

/**
 * Load of each feed. A draw is shared by its available feeds in proportion to their capacity, or evenly if none has any
 * capacity, so that no load is lost.
 */
export function shares(draws: readonly Draw[], capacities: Capacities): Map<string, number> {
  const loads = new Map([...capacities.keys()].map((name) => [name, 0]));
  for (const draw of draws) {
    const standing = [...capacities].filter(([name]) => draw.feeds.has(name));
    const capacity = sum(standing.map(([, kw]) => kw));
    for (const [name, kw] of standing) {
      const share = capacity === 0 ? 1 / standing.length : kw / capacity;
      loads.set(name, (loads.get(name) ?? 0) + draw.kw * share);
    }
  }
  return loads;
}

/** Maximum of the draws that the feeds can carry with any sharing: the maximum flow from draws to feeds. */
export function carriedKw(draws: readonly Draw[], capacities: Capacities): number {
  const total = sum(draws.map((draw) => draw.kw));
  // Loads with the same feeds, as at most sites, need no search: thousands of pods ask for it at each loss of a feed.
  const [only, ...others] = draws.filter(({ kw }) => kw > 0);
  if (others.length === 0) return Math.min(total, sum([...(only?.feeds ?? [])].map((name) => capacities.get(name) ?? 0)));
  const shared = shares(draws, capacities);
  const fed = draws.every((draw) => draw.kw <= 0 || [...draw.feeds].some((name) => capacities.has(name)));
  if (fed && [...shared].every(([name, kw]) => kw <= (capacities.get(name) ?? 0))) return total;
  return new Flow(draws, capacities).greatest();
}

/** A flow from groups of draws with the same feeds to those feeds, grown along shortest paths (Edmonds and Karp, 1972). */
class Flow {
  private readonly feeds: readonly string[];
  private readonly groups: readonly { readonly feeds: ReadonlySet<string>; left: number }[];
  private readonly left: number[];
  /** By group and feed. */
  private readonly flow: number[][];

  constructor(draws: readonly Draw[], capacities: Capacities) {
    this.feeds = [...capacities.keys()];
    this.left = [...capacities.values()];
    const groups = new Map<string, { feeds: ReadonlySet<string>; left: number }>();
    for (const { kw, feeds } of draws) {
      const key = this.feeds.filter((name) => feeds.has(name)).join(" ");
      const group = groups.get(key);
      if (group) group.left += kw;
      else groups.set(key, { feeds, left: kw });
    }
    this.groups = [...groups.values()];
    this.flow = this.groups.map(() => this.feeds.map(() => 0));
  }

  greatest(): number {
    let carried = 0;
    for (let grown = this.grow(); grown > 0; grown = this.grow()) carried += grown;
    return carried;
  }

  /** Grows the flow along one shortest path from a group with load left to a feed with capacity left. */
  private grow(): number {
    const from: number[] = [];
    const via: number[] = [];
    const reached = this.groups.flatMap((group, index) => (group.left > 0 ? [index] : []));
    for (const group of reached) via[group] = -1;
    for (const group of reached)
      for (const [feed, name] of this.feeds.entries()) {
        if (feed in from || !at(this.groups, group).feeds.has(name)) continue;
        from[feed] = group;
        if (at(this.left, feed) > 0) return this.push(feed, from, via);
        for (const [other, row] of this.flow.entries()) {
          if (other in via || at(row, feed) <= 0) continue;
          via[other] = feed;
          reached.push(other);
        }
      }
    return 0;
  }

  private push(last: number, from: readonly number[], via: readonly number[]): number {
    const steps: { group: number; feed: number; back: number }[] = [];
    for (let feed = last; feed !== -1;) {
      const group = at(from, feed);
      const back = at(via, group);
      steps.push({ group, feed, back });
      feed = back;
    }
    const start = at(this.groups, at(steps, steps.length - 1).group);
    const returned = steps.flatMap(({ group, back }) => (back === -1 ? [] : [at(at(this.flow, group), back)]));
    const kw = minOf(returned, Math.min(start.left, at(this.left, last)));
    for (const { group, feed, back } of steps) {
      this.add(group, feed, kw);
      if (back !== -1) this.add(group, back, -kw);
    }
    start.left -= kw;
    this.left[last] = at(this.left, last) - kw;
    return kw;
  }

  private add(group: number, feed: number, kw: number): void {
    const row = at(this.flow, group);
    row[feed] = at(row, feed) + kw;
  }
}
