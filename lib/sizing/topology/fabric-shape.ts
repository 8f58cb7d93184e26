import { at } from "../../errors/at";
import type { CableLayer, TierName } from "../../plan/site-plan";
import { counted, thousands } from "../../formats";
import { sidePorts } from "./side-links";

/** Requirements for a fabric of one plane. */
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
  /** Leaf ports that endpoints take, with those of fabric managers. */
  readonly endpoints: number;
  /** Number of leaves for the endpoints, by ports per leaf for them. */
  readonly leaves: (downPorts: number) => number;
  /** Leaves that belong together, one for each rail of the same nodes; a group of a three-tier fabric has complete sets. */
  readonly leafSet: number;
  /** Whether leaves may be without a spine, because each rail needs only itself. */
  readonly leavesMayStandAlone: (leaves: number) => boolean;
  readonly tiers: "auto" | 1 | 2 | 3;
  /** Fewest spines of a plane; 0 for no such wish. */
  readonly leastSpines: number;
  /**
   * Ports of a leaf for endpoints, by the number of leaves that are the topmost switches.
   * @default all
   */
  readonly leafRoom?: (leaves: number) => number;
  /**
   * Ports of a spine or core for external links, by the number of topmost switches.
   * @default none
   */
  readonly externalPorts?: (switches: number) => number;
  /** Whether leaves must come in pairs, so that none serves alone what fits on it. */
  readonly inPairs?: boolean;
  /** Whether the uplinks of leaves go to another fabric, which takes the place of spines. */
  readonly withoutSpines?: boolean;
}

/** Layers between tiers of switches. */
type TierLayer = Extract<CableLayer, "leaf-spine" | "spine-core">;

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
  /** Ports of a leaf that devices can take. */
  readonly leafRoom: number;
  readonly links: Readonly<Record<TierLayer, number>>;
  /** Connection of leaves and spines; null for leaves without spines. */
  readonly leafSpine: LeafSpine | null;
  /** How spines and cores are joined; null below three tiers. */
  readonly spineCore: SpineCore | null;
}

/** Groups of leaves and spines: each leaf has `links` links to each spine of its group. */
export interface LeafSpine {
  readonly leavesPerGroup: number;
  readonly spinesPerGroup: number;
  readonly links: number;
}

/** Sets of cores: each spine has `links` links to each core of its rank, which is its place in its group. */
export interface SpineCore {
  readonly coresPerRank: number;
  readonly links: number;
}

/** Limits on the size of a fabric. */
export type FabricLimits = Pick<
  FabricDemand,
  "leafPorts" | "split" | "radix" | "portsPerCage" | "spineOversubscription" | "leafRoom" | "externalPorts"
>;

/** Either a shape, or the reason why there is none. */
export type ShapeResult = { readonly shape: FabricShape } | { readonly unbuildable: string };

/** Ports of a leaf towards nodes and towards spines. */
export interface LeafSplit {
  readonly down: number;
  readonly up: number;
}

/**
 * The split of a leaf with identical ports, such that downlink over uplink does not exceed the ratio and no cage has ports
 * of both; `ceil(down / oversubscription)` of them go up.
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

/** Maximum number of endpoints in the given number of tiers, with all leaves full. */
export function mostEndpoints(limits: FabricLimits, tiers: 1 | 2 | 3): number {
  const { leafPorts, split, radix, portsPerCage, spineOversubscription, leafRoom, externalPorts } = limits;
  if (tiers === 1) return leafRoom?.(1) ?? leafPorts;
  const spine = leafSplit(radix, spineOversubscription, portsPerCage);
  // Of all switches that can be topmost, the most share links out of the site.
  const topmost = split.up * (tiers === 2 ? 1 : spine.up);
  const joined = radix - (externalPorts?.(topmost) ?? 0);
  return Math.max(0, split.down * joined * (tiers === 2 ? 1 : spine.down));
}

/**
 * The smallest fabric that meets the demand under the equal-links rule: each switch has the same whole number of
 * links to every switch it is joined with in the tier above. Source: it is the rule behind the component counts of
 * the NVIDIA DGX SuperPOD H100 reference architecture (RA-11333-001), tables 3 and 4.
 */
export function shapeFabric(demand: FabricDemand): ShapeResult {
  const { leafPorts, split, tiers, leastSpines } = demand;
  if (split.down < 1 || split.up < 1) {
    return { unbuildable: `a ${leafPorts}-port leaf has no ports left for either downlinks or uplinks` };
  }
  if (demand.withoutSpines) return leavesAlone(demand);
  const alone = standalone(demand);
  if (tiers === 1 && leastSpines > 0)
    return { unbuildable: `a single tier has no spines, but \`spines\` is ${leastSpines}` };
  if (tiers === 1) return alone ?? { unbuildable: limitText(demand, 1) };
  const joined = alone?.shape.tiers[0]?.switches ?? Infinity;
  if (tiers === "auto" && leastSpines === 0 && alone && joined <= (demand.inPairs ? 2 : 1)) return alone;

  const leaves = demand.leaves(split.down);
  const two = tiers === 3 ? undefined : twoTiers(leaves, demand);
  if (two) return two;
  if (tiers === 2) return { unbuildable: limitText(demand, 2) };
  const built = threeTiers(leaves, demand);
  if (built) return built;
  const enough = leastSpines > 0 && threeTiers(leaves, { ...demand, leastSpines: 0 });
  return { unbuildable: enough ? fewSpinesText(demand) : limitText(demand, 3) };
}

function standalone(demand: FabricDemand): { readonly shape: FabricShape } | undefined {
  const { leafPorts, endpoints, leafSet, leafRoom = () => leafPorts } = demand;
  const roomInSet = leafRoom(leafSet);
  if (roomInSet < 1) return undefined;
  const leaves = endpoints <= leafRoom(1) && !demand.inPairs ? 1 : demand.leaves(roomInSet);
  if (leaves > 1 && !demand.leavesMayStandAlone(leaves)) return undefined;
  const room = leafRoom(leaves);
  if (endpoints > leaves * room) return undefined;
  const leaf: ShapeTier = { tier: "leaf", switches: leaves, downPorts: Math.ceil(endpoints / leaves), upPorts: 0 };
  return { shape: { tiers: [leaf], leafRoom: room, ...NO_SPINES } };
}

const NO_SPINES = { links: { "leaf-spine": 0, "spine-core": 0 }, leafSpine: null, spineCore: null } as const;

/** Leaves whose uplinks go to another fabric. */
function leavesAlone({ split, tiers, leaves }: FabricDemand): ShapeResult {
  if (tiers !== "auto" && tiers > 1) {
    return { unbuildable: `leaves with uplinks to another fabric have no spines, but \`tiers\` is ${tiers}` };
  }
  const leaf: ShapeTier = { tier: "leaf", switches: leaves(split.down), downPorts: split.down, upPorts: split.up };
  return { shape: { tiers: [leaf], leafRoom: split.down, ...NO_SPINES } };
}

/**
 * Every leaf has `up / spines` links to each spine: the smallest number of spines for which that is a whole number and fits
 * their ports, at least two if a leaf has the links for it, so that the loss of one isolates no leaf, and at least the
 * specified number.
 */
function twoTiers(leaves: number, demand: FabricDemand): ShapeResult | undefined {
  const { split, leastSpines } = demand;
  const enough = spineCounts(split).filter((count) => fits(leaves * (split.up / count), count, demand));
  const spines = enough.find((count) => count >= leastSpines);
  if (spines === undefined) return enough.length > 0 ? { unbuildable: fewSpinesText(demand) } : undefined;
  return {
    shape: {
      tiers: [
        { tier: "leaf", switches: leaves, downPorts: split.down, upPorts: split.up },
        { tier: "spine", switches: spines, downPorts: leaves * (split.up / spines), upPorts: 0 },
      ],
      leafRoom: split.down,
      links: { "leaf-spine": leaves * split.up, "spine-core": 0 },
      leafSpine: { leavesPerGroup: leaves, spinesPerGroup: spines, links: split.up / spines },
      spineCore: null,
    },
  };
}

/** Whether each topmost switch has ports for its links below and its external links. */
function fits(links: number, switches: number, { radix, portsPerCage, externalPorts }: FabricDemand): boolean {
  return sidePorts(links, portsPerCage) + (externalPorts?.(switches) ?? 0) <= radix;
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
    const cores = divisors(upPorts).find((count) => fits(groups * (upPorts / count), spines * count, demand));
    if (cores === undefined) continue;
    const shape: FabricShape = {
      tiers: [
        { tier: "leaf", switches: leaves, downPorts: split.down, upPorts: split.up },
        { tier: "spine", switches: groups * spines, downPorts, upPorts },
        { tier: "core", switches: spines * cores, downPorts: groups * (upPorts / cores), upPorts: 0 },
      ],
      leafRoom: split.down,
      links: { "leaf-spine": leaves * split.up, "spine-core": groups * spines * upPorts },
      leafSpine: { leavesPerGroup, spinesPerGroup: spines, links: linksPerSpine },
      spineCore: { coresPerRank: cores, links: upPorts / cores },
    };
    const cost = [spines * (groups + cores), shape.links["spine-core"], -spines];
    if (!best || isLess(cost, best.cost)) best = { shape, cost };
  }
  return best;
}

function fewSpinesText({ split: { up }, leastSpines }: FabricDemand): string {
  return `\`spines\` is ${leastSpines}, more than the ${counted(up, "uplink")} of a leaf can reach`;
}

function divisors(value: number): number[] {
  return Array.from({ length: value }, (_, index) => index + 1).filter((candidate) => value % candidate === 0);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index >= 0 && at(a, index) < at(b, index);
}

function limitText(demand: FabricDemand, tiers: 1 | 2 | 3): string {
  const most = mostEndpoints(demand, tiers);
  const words = { 1: "one tier", 2: "two tiers", 3: "three tiers" }[tiers];
  const switches =
    tiers === 1 || demand.radix === demand.leafPorts
      ? `${demand.leafPorts}-port switches`
      : `${demand.leafPorts}-port leaves and ${demand.radix}-port spines`;
  return `${words} of ${switches} ${tiers === 1 ? "connects" : "connect"} at most ${counted(most, "endpoint")} with every leaf full; this fabric has ${thousands(demand.endpoints)}`;
}
