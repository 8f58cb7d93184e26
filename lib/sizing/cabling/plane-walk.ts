import { blockCables, type BlockCables } from "./block-cables";
import type { FabricMedia } from "./cable-plan";
import type { Layout, Wiring } from "../hall/layout";
import { leafGroups } from "../topology/leaf-group";
import { LeafPorts } from "../hall/leaf-ports";
import { cableFor, type Media } from "./media";
import { devicesBefore, inPodRacks, rackInPod, type Member } from "../topology/member";
import { Placement } from "../hall/placement";
import type { CableLayer, TierName } from "../../plan/site-plan";
import type { PortLink } from "./port-link";
import { sum } from "../../units/sum";
import { portNames } from "../../catalog/port-names";
import { externalShare, sidePorts } from "../topology/side-links";
import { leafPortNames, uplinksPerCage } from "../topology/switch-ports";

/** The links of one plane of a fabric of one hall. They are made device by device, since a generator costs more than a link. */
export class PlaneWalk {
  private readonly layout: Layout;
  private readonly wiring: Wiring;
  private readonly plane: number;
  private readonly prefix: string;
  private readonly layers: Readonly<Record<Exclude<CableLayer, "node-leaf">, Layer>>;
  /** Links of devices by attachment. */
  private readonly deviceLayers: readonly DeviceLayer[];
  private readonly placement: Placement;
  private readonly leaves: readonly Device[];
  /** Racks of the leaves of the first plane, next to which fabric managers are placed. */
  private readonly homes: Int32Array;
  private readonly ports: LeafPorts;
  private readonly leafPorts: readonly string[];
  private readonly upperPorts: readonly string[];
  private readonly rackNames = new Map<number, string>();

  constructor(layout: Layout, wiring: Wiring, plane: number, prefix: string, media: FabricMedia) {
    this.layout = layout;
    this.wiring = wiring;
    this.plane = plane;
    this.prefix = prefix;
    this.placement = new Placement(layout, wiring, plane);
    this.leafPorts = leafPortNames(wiring.leaf);
    this.upperPorts = portNames(wiring.upper.device, wiring.upper.radix);
    this.leaves = [...this.placement.leafRacks()].map((rack, index) => this.switch("leaf", index, rack));
    this.ports = new LeafPorts(wiring, this.leaves.length);
    const layer = (name: CableLayer, kind = 0): Layer => ({ name, media: media[name]?.[kind], cables: new Map() });
    this.layers = {
      "leaf-spine": layer("leaf-spine"),
      "spine-core": layer("spine-core"),
      "leaf-leaf": layer("leaf-leaf"),
      external: layer("external"),
    };
    this.homes = plane === 0 ? this.placement.leafRacks() : new Placement(layout, wiring, 0).leafRacks();
    const shared = blockCables(layout, wiring, this.placement, this.homes, media["node-leaf"] ?? []);
    this.deviceLayers = wiring.attachments.all.map(({ perPort }, kind) => ({
      ...layer("node-leaf", kind),
      ports: perPort === 1 ? this.leafPorts : portNames(wiring.leaf.device, wiring.leaf.radix * perPort),
      shared: shared[kind] ?? null,
    }));
  }

  *links(): Generator<PortLink[]> {
    yield* this.deviceLinks();
    yield* this.managerLinks();
    yield* this.leafLinks();
    yield* this.spineLinks();
    yield* this.peerLinks();
    yield* this.externalLinks();
  }

  private *deviceLinks(): Generator<PortLink[]> {
    const { members, grouping, firstNics } = this.wiring;
    const byRail = grouping.topology === "rail-optimized";
    for (const group of leafGroups(this.wiring)) {
      const rails = byRail ? group.rails : 1;
      for (const run of group.runs) {
        const [member, layer] = [members[run.member], this.deviceLayers[run.attachment]];
        if (!member || !layer) continue;
        const nicPorts = this.nicPorts(member, firstNics[run.member] ?? 0);
        let next = run.firstSlot;
        for (let device = run.first; device < run.first + run.devices; device++) {
          const rack = this.placement.deviceRack(run.member, run.pod, device);
          const from = this.device(this.nameOf(member, run.pod, device, rack), rack);
          const first = next;
          yield nicPorts.map((nicName, nic) => {
            const set = Math.floor((byRail ? first : first + nic * run.slots) / group.slotsPerLeaf);
            // Not by its place in the set: devices of fewer rails take no port of the leaves of the others.
            const leaf = group.firstLeaf + (byRail ? set * rails + nic : set);
            return this.deviceLink(layer, nic + 1, from, nicName, leaf, this.ports.take(leaf, run.attachment, 1));
          });
          next += byRail ? run.slots : run.nics * run.slots;
        }
      }
    }
  }

  private *managerLinks(): Generator<PortLink[]> {
    const { fabric, attachments } = this.wiring;
    const layer = this.deviceLayers[attachments.ofManagers ?? -1];
    const { managersPerPort: perPort } = attachments;
    if (!layer) return;
    const [nic = ""] = this.planePorts(["nic1"]);
    let manager = 0;
    for (const { leaf, port } of this.ports.managerPorts()) {
      for (let lane = 0; lane < perPort && manager < fabric.reservedNodePorts; lane++) {
        const from = this.device([fabric.name, "manager", ++manager], this.homes[leaf] ?? 0);
        yield [this.deviceLink(layer, 0, from, nic, leaf, port * perPort + lane)];
      }
    }
  }

  /** A link of a device to the place of a leaf, see `LeafPorts.take`. */
  private deviceLink(
    layer: DeviceLayer,
    rail: number,
    from: Device,
    fromPort: string,
    leaf: number,
    place: number,
  ): PortLink {
    const to = this.leaf(leaf);
    const link = this.link(layer, rail, from, fromPort, to, layer.ports[place] ?? "", this.run(from, to));
    return layer.shared === null ? link : { ...link, cable: layer.shared.cableAt(leaf, place) };
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
    const { shape, upper } = this.wiring;
    const tier = shape?.tiers[1];
    if (!shape?.mesh || !shape.crown || !tier) return;
    const { spinesPerGroup } = shape.mesh;
    const { coresPerRank, links } = shape.crown;
    const firstUp = Math.ceil(tier.downPorts / upper.portsPerCage) * upper.portsPerCage;
    const cores = Array.from({ length: spinesPerGroup }, (_, rank) =>
      this.middle("core", rank * coresPerRank, coresPerRank),
    );
    for (let first = 0, group = 0; first < tier.switches; first += spinesPerGroup, group++) {
      for (const [rank, spine] of this.middle("spine", first, spinesPerGroup).entries()) {
        yield this.uplinks("spine-core", spine, firstUp, cores[rank] ?? [], group * links, links);
      }
    }
  }

  /** Both leaves of a pair have them on their last ports. */
  private *peerLinks(): Generator<PortLink[]> {
    const { peers } = this.wiring;
    const first = this.leafPorts.length - this.peerPorts();
    for (let leaf = 0; peers > 0 && leaf + 1 < this.leaves.length; leaf += 2) {
      const [from, to] = [this.leaf(leaf), this.leaf(leaf + 1)];
      const runM = this.run(from, to);
      yield Array.from({ length: peers }, (_, link) =>
        this.link(
          this.layers["leaf-leaf"],
          0,
          from,
          this.leafPorts[first + link] ?? "",
          to,
          this.leafPorts[first + link] ?? "",
          runM,
        ),
      );
    }
  }

  /** The topmost switches have them on their last ports, leaves before those to the other one of the pair. */
  private *externalLinks(): Generator<PortLink[]> {
    const { shape, fabric, leaf, upper } = this.wiring;
    const { externalLinks: count, externalLength } = fabric;
    const top = shape?.tiers.at(-1);
    if (!top || count === 0) return;
    const isLeaf = top.tier === "leaf";
    const ports = isLeaf ? this.leafPorts.slice(0, this.leafPorts.length - this.peerPorts()) : this.upperPorts;
    const perCage = isLeaf ? uplinksPerCage(leaf) : upper.portsPerCage;
    const first = ports.length - sidePorts(externalShare(count, top.switches), perCage);
    const to: Device = { name: `${this.prefix}external`, rack: 0, rackName: "" };
    let number = this.externalBefore();
    for (const [index, from] of (isLeaf ? this.leaves : this.middle(top.tier, 0, top.switches)).entries()) {
      yield Array.from({ length: externalShare(count, top.switches, index) }, (_, link) =>
        this.link(
          this.layers.external,
          0,
          from,
          ports[first + link] ?? "",
          to,
          `link${++number}`,
          externalLength.toMetres(),
        ),
      );
    }
  }

  /** Links out of the hall that fabrics and planes before this one have. */
  private externalBefore(): number {
    const { fabric } = this.wiring;
    const place = this.layout.wirings.findIndex((wiring) => wiring.fabric.name === fabric.name);
    const others = this.layout.wirings.slice(0, place).filter(({ shape }) => shape !== null);
    return sum(others.map((other) => other.fabric.externalLinks * other.fabric.planes)) + this.plane * fabric.externalLinks;
  }

  private peerPorts(): number {
    const { fabric, leaf } = this.wiring;
    return sidePorts(fabric.peerLinks, uplinksPerCage(leaf));
  }

  /**
   * The links of a switch to all switches of the next tier: the same number to each, from its first free port to the same
   * ports of each.
   */
  private uplinks(
    name: "leaf-spine" | "spine-core",
    from: Device,
    firstFrom: number,
    above: readonly Device[],
    firstTo: number,
    links: number,
  ): PortLink[] {
    const made: PortLink[] = [];
    const [layer, fromPorts] = [this.layers[name], name === "leaf-spine" ? this.leafPorts : this.upperPorts];
    for (const to of above) {
      const runM = this.run(from, to);
      for (let link = 0; link < links; link++) {
        const fromPort = fromPorts[firstFrom + made.length] ?? "";
        made.push(this.link(layer, 0, from, fromPort, to, this.upperPorts[firstTo + link] ?? "", runM));
      }
    }
    return made;
  }

  private link(
    layer: Layer,
    rail: number,
    from: Device,
    fromPort: string,
    to: Device,
    toPort: string,
    lengthM: number,
  ): PortLink {
    return {
      fabric: this.wiring.fabric.name,
      layer: layer.name,
      plane: this.plane + 1,
      rail,
      fromDevice: from.name,
      fromPort,
      fromRack: from.rackName,
      toDevice: to.name,
      toPort,
      toRack: to.rackName,
      lengthM,
      cable: cableName(layer, lengthM),
      fromModule: layer.media?.lower?.id ?? "",
      toModule: layer.media?.upper?.id ?? "",
    };
  }

  /** The name of a device without the hall's, in parts. */
  private nameOf(member: Member, pod: number, device: number, rack: number): (string | number)[] {
    const what = member.device;
    if (what.type === "switch")
      return switchName(what.fabric, what.plane, what.tier, what.first + pod * member.perPod + device);
    if (what.type === "node" && !inPodRacks(member)) return [what.pod, pod + 1, `n${device + 1}`];
    const own = rackInPod(member, device);
    const inRack = device - devicesBefore(member, own) + 1;
    if (what.type === "network-pdu") {
      const { row, place } = this.layout.floor.place(rack);
      return [`r${row + 1}`, place + 1, `pdu${inRack}`];
    }
    return [what.pod, pod + 1, `r${own + 1}`, `${what.type === "node" ? "n" : "pdu"}${inRack}`];
  }

  /** The ports of a device on this fabric and plane. */
  private nicPorts({ device, nics }: Member, first: number): string[] {
    if (device.type === "pdu" || device.type === "network-pdu") return this.planePorts(["net"]);
    if (device.type === "switch") return this.planePorts(device.uplinks?.ports ?? ["mgmt"]);
    return this.planePorts(Array.from({ length: nics }, (_, nic) => `nic${first + nic + 1}`));
  }

  /** Ports by the name of the plane's part, where each is split over several planes. */
  private planePorts(names: readonly string[]): string[] {
    return names.map((name) => (this.wiring.fabric.planes === 1 ? name : `${name}p${this.plane + 1}`));
  }

  private leaf(index: number): Device {
    const leaf = this.leaves[index];
    if (!leaf) throw new RangeError(`no leaf ${index}`);
    return leaf;
  }

  /** Switches in the middle of the hall, by the index of the first within its tier. */
  private middle(tier: TierName, first: number, count: number): Device[] {
    return Array.from({ length: count }, (_, index) =>
      this.switch(tier, first + index, this.placement.middleRack(tier, first + index)),
    );
  }

  private switch(tier: TierName, index: number, rack: number): Device {
    return this.device(switchName(this.wiring.fabric.name, this.plane, tier, index), rack);
  }

  private device(name: readonly (string | number)[], rack: number): Device {
    return { name: this.prefix + name.join("-"), rack, rackName: this.rackName(rack) };
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
  readonly rack: number;
  readonly rackName: string;
}

/** Common properties of the links of one layer, and their cables by length. */
interface Layer {
  readonly name: CableLayer;
  readonly media: Media | undefined;
  readonly cables: Map<number, string>;
}

/** Links of one attachment. */
interface DeviceLayer extends Layer {
  /** The names of the places of a leaf. */
  readonly ports: readonly string[];
  /** Where several links share a cable; null where each has its own, or all of one cable run equally far. */
  readonly shared: BlockCables | null;
}

function cableName({ media, cables }: Layer, runM: number): string {
  const known = cables.get(runM);
  if (known !== undefined) return known;
  const name = (media && cableFor(media, runM)?.id) ?? "";
  cables.set(runM, name);
  return name;
}

function switchName(fabric: string, plane: number, tier: TierName, index: number): (string | number)[] {
  return [fabric, `p${plane + 1}`, tier, index + 1];
}
