import type { Cabling, LinkCabling } from "./cabling";
import type { Wiring } from "./layout";
import type { MediaEnd } from "./media";
import type { CableLayer } from "./plan";
import type { Runs } from "./run-tally";
import { externalShare } from "./side-links";
import { sum } from "./sum";
import { uplinksPerCage, type SwitchPorts } from "./switch-ports";

/** Modules at one end of links: how many there are, and whether the draw of their switches holds theirs. */
export interface Modules {
  readonly cages: number;
  readonly drawn: boolean;
}

/** Links of one kind in a layer: those of devices that are joined alike, or all links between two tiers. */
export interface LinkKind {
  readonly end: Omit<MediaEnd, "longestM">;
  /** Links, and what of the upper end they share. */
  readonly runs: Pick<LinkCabling, "links" | "ports" | "cages">;
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
export function layersOf(wiring: Wiring, cabling: Cabling): Layer[] {
  const { fabric, leaf, upper, shape } = wiring;
  const [leaves, spines, cores] = shape?.tiers ?? [];
  if (!shape || !leaves) return [];
  const { planes } = fabric;
  const { runs } = cabling;
  const cagesOf = (switches: number, ports: number, perCage: number) => planes * switches * Math.ceil(ports / perCage);
  const modules = ({ device }: SwitchPorts, cages: number): Modules => ({ cages, drawn: device.maximum !== undefined });
  const layers: Layer[] = [deviceLayer(wiring, cabling)];
  const perCage = upper.portsPerCage;
  const switchLayer = (
    layer: Exclude<CableLayer, "node-leaf">,
    lowerPerCage: number,
    lower: Modules,
    upperModules: Modules,
    linksBetween: number,
    upperPerCage = perCage,
  ): Layer => ({
    ...{ layer, gbps: upper.linkGbps, portsPerCage: upperPerCage, groups: [[0]] },
    kinds: [
      switchLinks(runs[layer], upper.linkGbps, lowerPerCage, upperPerCage, linksBetween, {
        lower: [lower],
        upper: upperModules,
      }),
    ],
  });
  if (spines && shape.mesh) {
    const { leavesPerGroup, spinesPerGroup, links } = shape.mesh;
    const full = spines.switches - spinesPerGroup;
    const leavesOfLast = leaves.switches - (full / spinesPerGroup) * leavesPerGroup;
    const lower = uplinksPerCage(leaf);
    const spineCages =
      cagesOf(full, leavesPerGroup * links, perCage) + cagesOf(spinesPerGroup, leavesOfLast * links, perCage);
    const leafEnd = modules(leaf, cagesOf(leaves.switches, leaves.upPorts, lower));
    layers.push(switchLayer("leaf-spine", lower, leafEnd, modules(upper, spineCages), links));
  }
  if (spines && cores && shape.crown) {
    const spineEnd = modules(upper, cagesOf(spines.switches, spines.upPorts, perCage));
    const coreEnd = modules(upper, cagesOf(cores.switches, cores.downPorts, perCage));
    layers.push(switchLayer("spine-core", perCage, spineEnd, coreEnd, shape.crown.links));
  }
  if (wiring.peers > 0) {
    const cage = uplinksPerCage(leaf);
    const leafEnd = modules(leaf, cagesOf(leaves.switches / 2, wiring.peers, cage));
    layers.push(switchLayer("leaf-leaf", cage, leafEnd, leafEnd, wiring.peers, cage));
  }
  if (fabric.externalLinks > 0) {
    const [top, topCage] = spines ? [upper, perCage] : [leaf, uplinksPerCage(leaf)];
    const { switches } = cores ?? spines ?? leaves;
    const cages = Array.from({ length: switches }, (_, index) =>
      cagesOf(1, externalShare(fabric.externalLinks, switches, index), topCage),
    );
    const ownEnd = modules(top, sum(cages));
    layers.push(switchLayer("external", topCage, ownEnd, ownEnd, 1, topCage));
  }
  return layers;
}

/** Links between switches, so many between each two of them: where they fill cages at both ends, a cable can join two of these. */
function switchLinks(
  links: Runs,
  gbps: number,
  lowerPerCage: number,
  upperPerCage: number,
  linksBetween: number,
  ends: Pick<LinkKind, "lower" | "upper">,
): LinkKind {
  const together = lowerPerCage === upperPerCage && linksBetween % upperPerCage === 0;
  const cages = new Map(together ? [...links].map(([runM, count]) => [runM, count / upperPerCage]) : []);
  return {
    ...ends,
    end: { gbps: [gbps], portsPerCage: lowerPerCage, together, fans: false, perPort: 1 },
    runs: { links, ports: links, cages },
  };
}

/** The links of devices and fabric managers, by how they are joined. */
function deviceLayer(wiring: Wiring, { devices, besideManagers }: Cabling): Layer {
  const { fabric, members, leaf, attachments } = wiring;
  const { ofMember, ofManagers } = attachments;
  const upperDrawn = leaf.device.maximum !== undefined;
  const linkKinds = attachments.all.map((own, kind): LinkKind => {
    const alike = members.filter((_, place) => ofMember[place] === kind);
    const counted = devices[kind];
    return {
      // Few fabric managers share a cage, so that most ends of such a cable would lie idle.
      end: { ...own, gbps: own.moduleGbps, together: sameCages(wiring, kind), fans: kind !== ofManagers },
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
function sameCages({ fabric, grouping, members, attachments, leaf: { portsPerCage } }: Wiring, kind: number): boolean {
  const { perPort = 1 } = attachments.all[kind] ?? {};
  const alike = members.filter((_, place) => attachments.ofMember[place] === kind);
  const whole = alike.every(
    ({ nics, nicPortsPerCage }) => nics % nicPortsPerCage === 0 && (portsPerCage * perPort) % nicPortsPerCage === 0,
  );
  return grouping.topology === "fat-tree" && fabric.planes === 1 && whole;
}
