import type { HallFabric } from "../hall/hall-fabric";
import type { AttachmentCounts, LinkCounts } from "./link-counts";
import type { MediaEnd } from "./media";
import type { CableLayer } from "../../plan/site-plan";
import type { Runs } from "./run-tally";
import { externalShares } from "../topology/side-links";
import { sum } from "../../units/sum";
import { uplinksPerCage, type SwitchPorts } from "../topology/switch-ports";

/** Modules at one end of links: their number, and whether their power is included in the power of their switches. */
export interface Modules {
  readonly cages: number;
  readonly drawn: boolean;
}

/** Links of one kind in a layer: links of devices with the same attachment, or all links between two tiers. */
export interface LinkKind {
  readonly end: Omit<MediaEnd, "longestM">;
  /** Links, and the ports and cages that they share at the upper end. */
  readonly runs: Pick<AttachmentCounts, "links" | "ports" | "cages">;
  /** By kind of device: those of the members for nodes, else switches alone. */
  readonly lower: readonly Modules[];
  readonly upper: Modules;
}

/** Links of one layer. */
export interface Layer {
  readonly layer: CableLayer;
  /** Speed of a port of the upper end, and how many of them share a cage. */
  readonly gbps: number;
  readonly portsPerCage: number;
  /** In the order of attachments; those of one group share cages of the upper end. */
  readonly kinds: readonly LinkKind[];
  readonly groups: readonly (readonly number[])[];
}

/** The layers of a fabric in one hall, from the nodes up. */
export function layersOf(hallFabric: HallFabric, counts: LinkCounts): Layer[] {
  const { fabric, leaf, upper, shape } = hallFabric;
  const [leaves, spines, cores] = shape?.tiers ?? [];
  if (!shape || !leaves) return [];
  const { runs } = counts;
  const gbps = upper.linkGbps;
  const layers: Layer[] = [deviceLayer(hallFabric, counts)];
  /** Switches by number of ports in use, and by the number of ports that share a cage. */
  const end = ({ device }: SwitchPorts, portsPerCage: number, groups: readonly [switches: number, ports: number][]) => {
    const cages = sum(groups.map(([switches, ports]) => switches * Math.ceil(ports / portsPerCage)));
    return { portsPerCage, cages: fabric.planes * cages, drawn: device.maximum !== undefined };
  };
  const [cage, leafCage] = [upper.portsPerCage, uplinksPerCage(leaf)];
  if (spines && shape.leafSpine) {
    const { leavesPerGroup, spinesPerGroup, links } = shape.leafSpine;
    const full = spines.switches - spinesPerGroup;
    const leavesOfLast = leaves.switches - (full / spinesPerGroup) * leavesPerGroup;
    const lower = end(leaf, leafCage, [[leaves.switches, leaves.upPorts]]);
    const above = end(upper, cage, [
      [full, leavesPerGroup * links],
      [spinesPerGroup, leavesOfLast * links],
    ]);
    layers.push(switchLayer("leaf-spine", runs["leaf-spine"], gbps, lower, above, links));
  }
  if (spines && cores && shape.spineCore) {
    const lower = end(upper, cage, [[spines.switches, spines.upPorts]]);
    const above = end(upper, cage, [[cores.switches, cores.downPorts]]);
    layers.push(switchLayer("spine-core", runs["spine-core"], gbps, lower, above, shape.spineCore.links));
  }
  if (hallFabric.peers > 0) {
    const either = end(leaf, leafCage, [[leaves.switches / 2, hallFabric.peers]]);
    layers.push(switchLayer("leaf-leaf", runs["leaf-leaf"], gbps, either, either, hallFabric.peers));
  }
  if (fabric.externalLinks > 0) {
    const { switches } = cores ?? spines ?? leaves;
    const ports = externalShares(fabric.externalLinks, switches);
    const own = spines ? end(upper, cage, ports) : end(leaf, leafCage, ports);
    layers.push(switchLayer("external", runs.external, gbps, own, own, 1));
  }
  return layers;
}

/** Modules of switches at one end of a layer, and how many ports share a cage there. */
interface SwitchEnd extends Modules {
  readonly portsPerCage: number;
}

/**
 * Links between switches, with the same number for each pair. If they fill cages at both ends, one cable can serve two
 * links.
 */
function switchLayer(
  layer: CableLayer,
  links: Runs,
  gbps: number,
  lower: SwitchEnd,
  upper: SwitchEnd,
  linksBetween: number,
): Layer {
  const { portsPerCage } = upper;
  const together = lower.portsPerCage === portsPerCage && linksBetween % portsPerCage === 0;
  const cages = new Map(together ? [...links].map(([runM, count]) => [runM, count / portsPerCage]) : []);
  const end = { gbps: [gbps], portsPerCage: lower.portsPerCage, together, fans: false, perPort: 1 };
  const kind = { end, runs: { links, ports: links, cages }, lower: [lower], upper };
  return { layer, gbps, portsPerCage, kinds: [kind], groups: [[0]] };
}

/** The links of devices and fabric managers, by how they are joined. */
function deviceLayer(hallFabric: HallFabric, { devices, besideManagers }: LinkCounts): Layer {
  const { fabric, members, leaf, attachments } = hallFabric;
  const { ofMember, ofManagers } = attachments;
  const upperDrawn = leaf.device.maximum !== undefined;
  const linkKinds = attachments.all.map((own, kind): LinkKind => {
    const alike = members.filter((_, place) => ofMember[place] === kind);
    const counted = devices[kind];
    return {
      // Few fabric managers share a cage, so that most ends of such a cable would lie idle.
      end: { ...own, gbps: own.moduleGbps, together: sameCages(hallFabric, kind), fans: kind !== ofManagers },
      runs: counted ?? { links: new Map(), ports: new Map(), cages: new Map() },
      lower:
        kind === ofManagers
          ? [{ cages: fabric.reservedNodePorts, drawn: false }]
          : alike.map(({ device, pods, perPod, nics, nicPortsPerCage }) => ({
              cages: pods * perPod * Math.ceil(nics / nicPortsPerCage),
              drawn: device.type === "switch" && device.uplinks?.drawn === true,
            })),
      upper: { cages: counted?.leafCages ?? 0, drawn: upperDrawn },
    };
  });
  const shared = ofManagers === null ? [] : [ofManagers, ...besideManagers];
  const alone = linkKinds.map((_, kind) => kind).filter((kind) => !shared.includes(kind));
  const groups = [...alone.map((kind) => [kind]), ...(shared.length > 0 ? [shared] : [])];
  return { layer: "node-leaf", gbps: leaf.linkGbps, portsPerCage: leaf.portsPerCage, kinds: linkKinds, groups };
}

/** Whether NIC ports that share a cage of a device share one of a leaf: only in a fat tree of one plane, in whole cages. */
function sameCages({ fabric, grouping, members, attachments, leaf: { portsPerCage } }: HallFabric, kind: number): boolean {
  const { perPort = 1 } = attachments.all[kind] ?? {};
  const alike = members.filter((_, place) => attachments.ofMember[place] === kind);
  const whole = alike.every(
    ({ nics, nicPortsPerCage }) => nics % nicPortsPerCage === 0 && (portsPerCage * perPort) % nicPortsPerCage === 0,
  );
  return grouping.topology === "fat-tree" && fabric.planes === 1 && whole;
}
