import type { CableLayer, TierName } from "./plan";

/** What a fabric of one plane must join. */
export interface FabricDemand {
  /** Ports of a leaf for endpoints where no spine takes any. */
  readonly leafPorts: number;
  /** How a leaf divides its ports below spines. */
  readonly split: LeafSplit;
  /** Ports of a spine and of a core at the speed of a link between switches. */
  readonly radix: number;
  /** Ports of those that share a cage; all of them go the same way, because they share a module. */
  readonly portsPerCage: number;
  /** Downlink over uplink bandwidth at the spine of three tiers. */
  readonly spineOversubscription: number;
  /** Endpoints with those that fabric managers take. */
  readonly endpoints: number;
  /** Leaves that the endpoints need when a leaf has so many ports for them. */
  readonly leaves: (downPorts: number) => number;
  /** Leaves that belong together, one for each rail of the same nodes; a group of a three-tier fabric holds whole sets. */
  readonly leafSet: number;
  /** Whether leaves may stand alone without a spine, because each rail needs only itself. */
  readonly leavesMayStandAlone: (leaves: number) => boolean;
  readonly tiers: "auto" | 1 | 2 | 3;
  /** Fewest spines of a plane; 0 for no such wish. */
  readonly leastSpines: number;
}

/** Switches of one tier, and the ports that one of them uses. */
export interface ShapeTier {
  readonly tier: TierName;
  readonly switches: number;
  readonly downPorts: number;
  readonly upPorts: number;
}

/** A fabric of one plane: its tiers from the leaf up, and the links between them. */
export interface FabricShape {
  readonly tiers: readonly ShapeTier[];
  readonly links: Readonly<Record<Exclude<CableLayer, "node-leaf">, number>>;
  /** How leaves and spines are joined; null where leaves stand alone. */
  readonly mesh: Mesh | null;
  /** How spines and cores are joined; null below three tiers. */
  readonly crown: Crown | null;
}

/** Groups of leaves and spines: each leaf has `links` links to each spine of its group. */
export interface Mesh {
  readonly leavesPerGroup: number;
  readonly spinesPerGroup: number;
  readonly links: number;
}

/** Sets of cores: each spine has `links` links to each core of its rank, which is its place in its group. */
export interface Crown {
  readonly coresPerRank: number;
  readonly links: number;
}

/** What bounds the size of a fabric. */
export type FabricLimits = Pick<FabricDemand, "leafPorts" | "split" | "radix" | "portsPerCage" | "spineOversubscription">;

/** Either a shape, or the reason why there is none. */
export type ShapeResult = { readonly shape: FabricShape } | { readonly unbuildable: string };

/** Ports of a leaf towards nodes and towards spines. */
export interface LeafSplit {
  readonly down: number;
  readonly up: number;
}

/**
 * The split of a leaf whose ports are all alike, such that downlink over uplink does not exceed the ratio and no cage has
 * ports of both; `ceil(down / oversubscription)` of them go up.
 * Source: SemiAnalysis, "100,000 H100 Clusters" (2024-06): leafDown = floor(radix * r / (1 + r)).
 */
export function leafSplit(radix: number, oversubscription: number, portsPerCage = 1): LeafSplit {
  const down = wholeCages((radix * oversubscription) / (1 + oversubscription), portsPerCage);
  // The division can end a hair above a whole number; the ports of the switch are the harder limit.
  return { down, up: Math.min(radix - down, Math.ceil(down / oversubscription)) };
}

function wholeCages(ports: number, portsPerCage: number): number {
  return Math.floor(ports / portsPerCage) * portsPerCage;
}

/** Most endpoints that so many tiers of such switches can join, all leaves full. */
export function mostEndpoints(limits: FabricLimits, tiers: 1 | 2 | 3): number {
  const { leafPorts, split, radix, portsPerCage, spineOversubscription } = limits;
  if (tiers === 1) return leafPorts;
  return split.down * radix * (tiers === 2 ? 1 : leafSplit(radix, spineOversubscription, portsPerCage).down);
}

/**
 * The smallest fabric that meets the demand under the equal-links rule: each switch has the same whole number of
 * links to every switch it is joined with in the tier above. Source: it is the rule behind the component counts of
 * the NVIDIA DGX SuperPOD H100 reference architecture (RA-11333-001), tables 3 and 4.
 */
export function shapeFabric(demand: FabricDemand): ShapeResult {
  const { leafPorts, split, radix, tiers, leastSpines } = demand;
  if (split.down < 1 || split.up < 1) {
    return { unbuildable: `a switch of ${leafPorts} ports has none left for one of its sides` };
  }
  const alone = standalone(demand);
  if (tiers === 1 && leastSpines > 0) return { unbuildable: `one tier has none of the ${leastSpines} spines asked for` };
  if (tiers === 1) return alone ?? { unbuildable: limitText(demand, 1) };
  if (tiers === "auto" && leastSpines === 0 && demand.endpoints <= leafPorts && alone) return alone;

  const leaves = demand.leaves(split.down);
  if (tiers !== 3 && leaves <= radix) return twoTiers(leaves, demand);
  if (tiers === 2) return { unbuildable: limitText(demand, 2) };
  const built = threeTiers(leaves, demand);
  if (built) return built;
  const enough = leastSpines > 0 && threeTiers(leaves, { ...demand, leastSpines: 0 });
  return { unbuildable: enough ? fewSpinesText(demand) : limitText(demand, 3) };
}

function standalone(demand: FabricDemand): ShapeResult | undefined {
  const { leafPorts, endpoints } = demand;
  const leaves = endpoints <= leafPorts ? 1 : demand.leaves(leafPorts);
  if (leaves > 1 && !demand.leavesMayStandAlone(leaves)) return undefined;
  const leaf: ShapeTier = { tier: "leaf", switches: leaves, downPorts: Math.ceil(endpoints / leaves), upPorts: 0 };
  return { shape: { tiers: [leaf], links: { "leaf-spine": 0, "spine-core": 0 }, mesh: null, crown: null } };
}

/**
 * Every leaf has `up / spines` links to each spine; the fewest spines for which that is whole and fits their ports, but
 * two where a leaf has the links for it, so that the loss of one cuts no leaf off, and as many as are asked for.
 */
function twoTiers(leaves: number, demand: FabricDemand): ShapeResult {
  const { split, radix, leastSpines } = demand;
  const spines = spineCounts(split).find((count) => count >= leastSpines && leaves * (split.up / count) <= radix);
  if (spines === undefined) return { unbuildable: fewSpinesText(demand) };
  return {
    shape: {
      tiers: [
        { tier: "leaf", switches: leaves, downPorts: split.down, upPorts: split.up },
        { tier: "spine", switches: spines, downPorts: leaves * (split.up / spines), upPorts: 0 },
      ],
      links: { "leaf-spine": leaves * split.up, "spine-core": 0 },
      mesh: { leavesPerGroup: leaves, spinesPerGroup: spines, links: split.up / spines },
      crown: null,
    },
  };
}

/** How many spines can share the uplinks of a leaf equally: more than one unless it has a single uplink. */
function spineCounts({ up }: LeafSplit): number[] {
  return divisors(up).filter((count) => count > 1 || up === 1);
}

/**
 * Groups of leaves and spines, fully meshed within; the spines of equal rank in all groups share a set of cores. Of all
 * groupings the one with the fewest switches is taken, then the one with the fewest links, then the one with the most
 * spines in a group, which has the most disjoint paths.
 */
function threeTiers(leaves: number, demand: FabricDemand): ShapeResult | undefined {
  const { split, radix, portsPerCage, leafSet, spineOversubscription, leastSpines } = demand;
  const spinePorts = leafSplit(radix, spineOversubscription, portsPerCage).down;
  let best: { readonly shape: FabricShape; readonly cost: readonly number[] } | undefined;
  for (const spines of spineCounts(split)) {
    const linksPerSpine = split.up / spines;
    const largestGroup = Math.floor(spinePorts / linksPerSpine);
    if (largestGroup < 1) continue;
    const set = leafSet <= largestGroup ? leafSet : 1;
    const groups = Math.ceil(leaves / (largestGroup - (largestGroup % set)));
    if (groups * spines < leastSpines) continue;
    const leavesPerGroup = Math.ceil(leaves / set / groups) * set;
    const downPorts = leavesPerGroup * linksPerSpine;
    const upPorts = Math.min(radix - spinePorts, Math.ceil(downPorts / spineOversubscription));
    const cores = divisors(upPorts).find((count) => groups * (upPorts / count) <= radix);
    if (cores === undefined) continue;
    const shape: FabricShape = {
      tiers: [
        { tier: "leaf", switches: leaves, downPorts: split.down, upPorts: split.up },
        { tier: "spine", switches: groups * spines, downPorts, upPorts },
        { tier: "core", switches: spines * cores, downPorts: groups * (upPorts / cores), upPorts: 0 },
      ],
      links: { "leaf-spine": leaves * split.up, "spine-core": groups * spines * upPorts },
      mesh: { leavesPerGroup, spinesPerGroup: spines, links: linksPerSpine },
      crown: { coresPerRank: cores, links: upPorts / cores },
    };
    const cost = [spines * (groups + cores), shape.links["spine-core"], -spines];
    if (!best || isLess(cost, best.cost)) best = { shape, cost };
  }
  return best;
}

function fewSpinesText({ split: { up }, leastSpines }: FabricDemand): string {
  return `${leastSpines} spines are asked for, more than the ${up} uplinks of each leaf can reach`;
}

function divisors(value: number): number[] {
  return Array.from({ length: value }, (_, index) => index + 1).filter((candidate) => value % candidate === 0);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}

function limitText(demand: FabricDemand, tiers: 1 | 2 | 3): string {
  const most = mostEndpoints(demand, tiers);
  const words = { 1: "one tier", 2: "two tiers", 3: "three tiers" }[tiers];
  const spines = tiers === 1 || demand.radix === demand.leafPorts ? "" : ` under ${demand.radix}-port spines`;
  return `${words} of ${demand.leafPorts}-port switches${spines} join at most ${most} endpoints, with every leaf full; there are ${demand.endpoints}`;
}
