import type { CheckedSite } from "../model";
import { MANAGER_RUN_M, managerLeaves } from "./cabling";
import { fabricsOf } from "./defaults";
import { islandsOf } from "./island";
import { layOut, type Layout, type Wiring } from "./layout";
import { leafGroups } from "./leaf-group";
import { cableFor, type Media } from "./media";
import { mediaOf } from "./fabric";
import { Placement } from "./placement";
import type { CableLayer, TierName } from "./plan";
import { podsOf } from "./pod";
import { portNames } from "./port-names";

/** One link of a fabric, with both ends as an installer needs them. */
export interface PortLink {
  readonly fabric: string;
  readonly layer: CableLayer;
  /** Planes, rails, rows and places count from 1. The rail of links between switches is 0. */
  readonly plane: number;
  readonly rail: number;
  /** The end towards the nodes. */
  readonly fromDevice: string;
  readonly fromPort: string;
  readonly fromRack: string;
  /** The end away from the nodes. */
  readonly toDevice: string;
  readonly toPort: string;
  readonly toRack: string;
  /** From port to port, with slack. */
  readonly lengthM: number;
  /** Part ids; empty where the catalog has no media, or the cable brings its own ends. */
  readonly cable: string;
  readonly fromModule: string;
  readonly toModule: string;
}

/**
 * Every link of every fabric of a site, each once, in a stable order: hall by hall, fabric by fabric, plane by plane,
 * from the nodes up. Made one at a time, so that memory does not grow with the site.
 *
 * Devices are named by their place, counted from 1: a node `<pod>-<number>-r<rack>-n<node>`, a switch
 * `<fabric>-p<plane>-<tier>-<number>`, a fabric manager `<fabric>-manager-<number>`. In a site of several halls each name
 * starts with `i<hall>-`. A rack is named by its row and its place in it, `r<row>-<place>`.
 */
export function* portMap({ site, catalog }: Pick<CheckedSite, "site" | "catalog">): Generator<PortLink> {
  const fabrics = fabricsOf(site);
  let hall = 0;
  for (const { count, pods } of islandsOf(podsOf(site, catalog), site.islands)) {
    const layout = layOut(site, fabrics, pods, catalog);
    const wirings = layout.wirings.map((wiring) => ({ wiring, media: mediaOf(layout, wiring, catalog) }));
    for (let index = 0; index < count; index++) {
      hall++;
      const prefix = site.islands === 1 ? "" : `i${hall}-`;
      for (const { wiring, media } of wirings) {
        for (let plane = 0; wiring.shape && plane < wiring.fabric.planes; plane++) {
          for (const links of new PlaneWalk(layout, wiring, plane, prefix, media).links()) yield* links;
        }
      }
    }
  }
}

/** The links of one plane of a fabric of one hall. They are made device by device, since a generator costs more than a link. */
class PlaneWalk {
  private readonly layout: Layout;
  private readonly wiring: Wiring;
  private readonly plane: number;
  private readonly prefix: string;
  private readonly layers: Readonly<Record<CableLayer, Layer>>;
  private readonly placement: Placement;
  private readonly ports: readonly string[];
  private readonly leaves: Device[] = [];
  private readonly leafPorts: number[] = [];
  private readonly rackNames = new Map<number, string>();

  constructor(
    layout: Layout,
    wiring: Wiring,
    plane: number,
    prefix: string,
    media: Readonly<Partial<Record<CableLayer, Media>>>,
  ) {
    this.layout = layout;
    this.wiring = wiring;
    this.plane = plane;
    this.prefix = prefix;
    this.placement = new Placement(layout, wiring, plane);
    this.ports = portNames(wiring.device, wiring.radix);
    const layer = (name: CableLayer): Layer => ({ name, media: media[name], cables: new Map() });
    this.layers = {
      "node-leaf": layer("node-leaf"),
      "leaf-spine": layer("leaf-spine"),
      "spine-core": layer("spine-core"),
    };
  }

  *links(): Generator<PortLink[]> {
    yield* this.nodeLinks();
    yield* this.managerLinks();
    yield* this.leafLinks();
    yield* this.spineLinks();
  }

  private *nodeLinks(): Generator<PortLink[]> {
    const { fabric, members, grouping, firstNics } = this.wiring;
    const byRail = grouping.topology === "rail-optimized";
    for (const group of leafGroups(this.wiring)) {
      for (let leaf = 0; leaf < group.leaves; leaf++) this.addLeaf(this.placement.leafRack(group, leaf));
      const rails = byRail ? Math.max(...group.runs.map((run) => run.nics)) : 1;
      let item = 0;
      for (const run of group.runs) {
        const member = members[run.member];
        if (!member) continue;
        const firstNic = firstNics[run.member] ?? 0;
        const nicPorts = Array.from({ length: run.nics }, (_, nic) => nicPort(firstNic + nic, this.plane, fabric.planes));
        for (let node = run.first; node < run.first + run.nodes; node++) {
          const { nodesPerRack, name } = member.pod;
          const inRack = Math.floor(node / nodesPerRack);
          const from = this.device(
            [name, run.pod + 1, `r${inRack + 1}`, `n${node - inRack * nodesPerRack + 1}`],
            this.placement.nodeRack(run.member, run.pod, node),
            run.member,
          );
          const first = item;
          yield nicPorts.map((nicName, nic) => {
            const place = byRail ? first : first + nic;
            const set = Math.floor(place / group.perLeaf);
            const leaf = group.firstLeaf + (byRail ? set * rails + nic : set);
            // Not by its place in the set: nodes of fewer rails take no port of the leaves of the others.
            const port = this.leafPorts[leaf] ?? 0;
            this.leafPorts[leaf] = port + 1;
            const to = this.leaf(leaf);
            return this.link("node-leaf", nic + 1, from, nicName, to, port, this.run(from, to));
          });
          item += byRail ? 1 : run.nics;
        }
      }
    }
  }

  private *managerLinks(): Generator<PortLink[]> {
    const { fabric, shape, leafDown } = this.wiring;
    const leaves = shape?.tiers[0]?.switches ?? 0;
    const racks = this.leaves.map(({ rack }) => rack);
    while (racks.length < leaves) {
      racks.push(this.placement.spareLeafRack(racks.length, racks));
      this.addLeaf(racks.at(-1) ?? 0);
    }
    let manager = 0;
    for (const leaf of managerLeaves(fabric.reservedNodePorts, this.leafPorts, leafDown)) {
      const port = this.leafPorts[leaf] ?? 0;
      this.leafPorts[leaf] = port + 1;
      const to = this.leaf(leaf);
      const from = this.device([fabric.name, "manager", ++manager], to.rack);
      yield [this.link("node-leaf", 0, from, nicPort(0, this.plane, fabric.planes), to, port, MANAGER_RUN_M)];
    }
  }

  private *leafLinks(): Generator<PortLink[]> {
    const { shape } = this.wiring;
    const tier = shape?.tiers[0];
    if (!shape?.mesh || !tier) return;
    const { leavesPerGroup, spinesPerGroup, links } = shape.mesh;
    for (let first = 0, group = 0; first < tier.switches; first += leavesPerGroup, group++) {
      const spines = this.middle("spine", group * spinesPerGroup, spinesPerGroup);
      for (let leaf = first; leaf < Math.min(first + leavesPerGroup, tier.switches); leaf++) {
        yield this.uplinks("leaf-spine", this.leaf(leaf), tier.downPorts, spines, (leaf - first) * links, links);
      }
    }
  }

  private *spineLinks(): Generator<PortLink[]> {
    const { shape, portsPerCage } = this.wiring;
    const tier = shape?.tiers[1];
    if (!shape?.mesh || !shape.crown || !tier) return;
    const { spinesPerGroup } = shape.mesh;
    const { coresPerRank, links } = shape.crown;
    const firstUp = Math.ceil(tier.downPorts / portsPerCage) * portsPerCage;
    const cores = Array.from({ length: spinesPerGroup }, (_, rank) =>
      this.middle("core", rank * coresPerRank, coresPerRank),
    );
    for (let first = 0, group = 0; first < tier.switches; first += spinesPerGroup, group++) {
      for (const [rank, spine] of this.middle("spine", first, spinesPerGroup).entries()) {
        yield this.uplinks("spine-core", spine, firstUp, cores[rank] ?? [], group * links, links);
      }
    }
  }

  /** The links of a switch to all switches above it: so many to each, from its first free port on and to the same ports of each. */
  private uplinks(
    layer: CableLayer,
    from: Device,
    firstFrom: number,
    above: readonly Device[],
    firstTo: number,
    links: number,
  ): PortLink[] {
    const made: PortLink[] = [];
    for (const to of above) {
      const runM = this.run(from, to);
      for (let link = 0; link < links; link++) {
        const fromPort = this.port(firstFrom + made.length);
        made.push(this.link(layer, 0, from, fromPort, to, firstTo + link, runM));
      }
    }
    return made;
  }

  private link(
    layerName: CableLayer,
    rail: number,
    from: Device,
    fromPort: string,
    to: Device,
    toPort: number,
    lengthM: number,
  ): PortLink {
    const layer = this.layers[layerName];
    return {
      fabric: this.wiring.fabric.name,
      layer: layer.name,
      plane: this.plane + 1,
      rail,
      fromDevice: from.name,
      fromPort,
      fromRack: from.rackName,
      toDevice: to.name,
      toPort: this.port(toPort),
      toRack: to.rackName,
      lengthM,
      cable: cableName(layer, lengthM),
      fromModule: layer.media?.lower[from.kind]?.id ?? "",
      toModule: layer.media?.upper?.id ?? "",
    };
  }

  private addLeaf(rack: number): void {
    this.leaves.push(this.switch("leaf", this.leaves.length, rack));
    this.leafPorts.push(0);
  }

  private leaf(index: number): Device {
    const leaf = this.leaves[index];
    if (!leaf) throw new RangeError(`no leaf ${index}`);
    return leaf;
  }

  /** Switches that stand in the middle of the hall, by the place of the first in its tier. */
  private middle(tier: TierName, first: number, count: number): Device[] {
    return Array.from({ length: count }, (_, index) =>
      this.switch(tier, first + index, this.placement.middleRack(tier, first + index)),
    );
  }

  private switch(tier: TierName, index: number, rack: number): Device {
    return this.device([this.wiring.fabric.name, `p${this.plane + 1}`, tier, index + 1], rack);
  }

  private device(name: readonly (string | number)[], rack: number, kind = 0): Device {
    return { name: this.prefix + name.join("-"), kind, rack, rackName: this.rackName(rack) };
  }

  private port(index: number): string {
    return this.ports[index] ?? "";
  }

  private run(a: Device, b: Device): number {
    return this.layout.floor.runM(a.rack, b.rack);
  }

  private rackName(rack: number): string {
    const known = this.rackNames.get(rack);
    if (known !== undefined) return known;
    const { row, place } = this.layout.floor.place(rack);
    const name = `${this.prefix}r${row + 1}-${place + 1}`;
    this.rackNames.set(rack, name);
    return name;
  }
}

/** A device of the hall, and the number of its rack on the floor. */
interface Device {
  readonly name: string;
  /** Place of a node's kind among the members of the fabric; 0 for all other devices. */
  readonly kind: number;
  readonly rack: number;
  readonly rackName: string;
}

/** What the links of one layer have in common, and their cables by length. */
interface Layer {
  readonly name: CableLayer;
  readonly media: Media | undefined;
  readonly cables: Map<number, string>;
}

function cableName({ media, cables }: Layer, runM: number): string {
  const known = cables.get(runM);
  if (known !== undefined) return known;
  const name = (media && cableFor(media, runM)?.id) ?? "";
  cables.set(runM, name);
  return name;
}

/** A NIC by its place among those of its node, and by its plane where it is split over several; both counted from 1. */
function nicPort(nic: number, plane: number, planes: number): string {
  return planes === 1 ? `nic${nic + 1}` : `nic${nic + 1}p${plane + 1}`;
}
