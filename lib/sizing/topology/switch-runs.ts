import type { TierName } from "../../plan";
import type { FabricTopology } from "./fabric-topology";
import { externalShare, sidePorts } from "./side-links";
import { leafPortCount, uplinksPerCage } from "./switch-ports";

/** Consecutive switches of one tier and plane, by the index of the first. */
export interface SwitchRange {
  readonly tier: TierName;
  readonly first: number;
  readonly count: number;
}

/**
 * Links of consecutive switches: each has the same number to each of as many switches above it. With `step` 0 all have the
 * same switches above, otherwise each has its own. Ports are places among those of a switch, see `leafPortNames`; a switch
 * below takes them one after the other.
 */
export interface SwitchRun {
  readonly layer: "leaf-spine" | "spine-core" | "leaf-leaf";
  readonly from: SwitchRange;
  /** Switches above the first one. */
  readonly to: SwitchRange;
  /** How much farther the first switch above is from one switch to the next. */
  readonly step: number;
  /** Links between two switches. */
  readonly links: number;
  /** First port of each switch below, and of each above for the first one below. */
  readonly fromPort: number;
  readonly toPort: number;
  /** How much farther that port is from one switch below to the next. */
  readonly toPortStep: number;
}

/** Links of one switch out of the site. */
export interface ExternalRun {
  readonly tier: TierName;
  readonly index: number;
  readonly links: number;
  readonly fromPort: number;
}

/** A fabric whose switches are joined, in the same way in each plane. */
export type Wired = Pick<FabricTopology, "fabric" | "leaf" | "upper" | "peers" | "shape">;

/** All links between the switches of one plane, from the leaves up. */
export function* switchRuns(fabric: Wired): Generator<SwitchRun> {
  yield* leafRunsUp(fabric);
  yield* spineRunsUp(fabric);
  yield* peerRuns(fabric);
}

/** Each leaf is joined with all spines of its group. */
function* leafRunsUp({ shape }: Wired): Generator<SwitchRun> {
  const leaves = shape?.tiers[0];
  if (!shape?.leafSpine || !leaves) return;
  const { leavesPerGroup, spinesPerGroup, links } = shape.leafSpine;
  for (let first = 0, group = 0; first < leaves.switches; first += leavesPerGroup, group++) {
    yield {
      layer: "leaf-spine",
      from: { tier: "leaf", first, count: Math.min(leavesPerGroup, leaves.switches - first) },
      to: { tier: "spine", first: group * spinesPerGroup, count: spinesPerGroup },
      step: 0,
      links,
      fromPort: leaves.downPorts,
      toPort: 0,
      toPortStep: links,
    };
  }
}

/** Each spine is joined with the cores of its rank, which is its place in its group: each core with one spine of a group. */
function* spineRunsUp({ shape, upper: { portsPerCage } }: Wired): Generator<SwitchRun> {
  const spines = shape?.tiers[1];
  if (!shape?.leafSpine || !shape.spineCore || !spines) return;
  const { spinesPerGroup } = shape.leafSpine;
  const { coresPerRank, links } = shape.spineCore;
  const fromPort = Math.ceil(spines.downPorts / portsPerCage) * portsPerCage;
  for (let first = 0, group = 0; first < spines.switches; first += spinesPerGroup, group++) {
    yield {
      layer: "spine-core",
      from: { tier: "spine", first, count: spinesPerGroup },
      to: { tier: "core", first: 0, count: coresPerRank },
      step: coresPerRank,
      links,
      fromPort,
      toPort: group * links,
      toPortStep: 0,
    };
  }
}

/** Both leaves of a pair have them on their last ports. */
function* peerRuns({ fabric, leaf, peers, shape }: Wired): Generator<SwitchRun> {
  const leaves = shape?.tiers[0]?.switches ?? 0;
  const port = leafPortCount(leaf) - peerPorts({ fabric, leaf });
  for (let first = 0; peers > 0 && first + 1 < leaves; first += 2) {
    yield {
      layer: "leaf-leaf",
      from: { tier: "leaf", first, count: 1 },
      to: { tier: "leaf", first: first + 1, count: 1 },
      step: 0,
      links: peers,
      fromPort: port,
      toPort: port,
      toPortStep: 0,
    };
  }
}

/** The topmost switches have links out of the site on their last ports, leaves before those to the other one of the pair. */
export function* externalRuns({ fabric, leaf, upper, shape }: Wired): Generator<ExternalRun> {
  const top = shape?.tiers.at(-1);
  if (!top || fabric.externalLinks === 0) return;
  const { tier, switches } = top;
  const [ports, perCage] =
    tier === "leaf"
      ? [leafPortCount(leaf) - peerPorts({ fabric, leaf }), uplinksPerCage(leaf)]
      : [upper.radix, upper.portsPerCage];
  const fromPort = ports - sidePorts(externalShare(fabric.externalLinks, switches), perCage);
  for (let index = 0; index < switches; index++)
    yield { tier, index, links: externalShare(fabric.externalLinks, switches, index), fromPort };
}

/** Ports of a leaf that are kept for the other one of its pair. */
function peerPorts({ fabric, leaf }: Pick<Wired, "fabric" | "leaf">): number {
  return sidePorts(fabric.peerLinks, uplinksPerCage(leaf));
}
