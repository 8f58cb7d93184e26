import { portNames } from "../../catalog/port-names";
import { at } from "../../errors/at";
import type { CableLayer, TierName } from "../../plan";
import { deviceOf, switchOf } from "../hall/device-at";
import type { Hall } from "../hall/hall";
import { leafRuns, type LeafRun } from "../hall/leaf-runs";
import type { Plane } from "../hall/plane";
import { deviceName, hallPrefix, type Device } from "../topology/device";
import type { Member } from "../topology/member";
import { leafPortNames } from "../topology/switch-ports";
import { externalRuns, switchRuns, type SwitchRun } from "../topology/switch-runs";
import { blockCables, type BlockCables } from "./block-cables";
import type { FabricMedia } from "./cable-plan";
import type { Link, LinkEnd } from "./link";
import { cableFor, type Media } from "./media";

/** A plane of a hall whose links are made. */
export interface WalkedPlane {
  readonly hall: Hall;
  readonly plane: Plane;
  readonly media: FabricMedia;
  /** Number of the hall, or 0 in a site of one hall. */
  readonly number: number;
  /** Links out of the hall before those of this plane. */
  readonly externalBefore: number;
}

/**
 * Every link of one plane of a fabric in a hall: the runs of links, made link by link. The links of a run come together,
 * since a step of a generator costs more than a link. Nothing is kept from one walk to the next.
 */
export function planeLinks(walked: WalkedPlane): Generator<Link[]> {
  return new PlaneLinks(walked).all();
}

/** An end of links, with the number of its rack on the floor. */
interface PlacedEnd extends LinkEnd {
  readonly at: number;
}

/** Common properties of the links of one layer, and their cables by length. */
interface Layer {
  readonly name: CableLayer;
  readonly lower: string;
  readonly upper: string;
  readonly media: Media | undefined;
  readonly cables: Map<number, string>;
}

/** Links of one attachment. */
interface LeafLayer extends Layer {
  /** The names of the places of a leaf. */
  readonly ports: readonly string[];
  /** Where several links share a cable; undefined where each has its own, or all of one cable run equally far. */
  readonly shared: BlockCables | undefined;
}

class PlaneLinks {
  private readonly walked: WalkedPlane;
  private readonly plane: Plane;
  /** Switches of the plane so far, by tier and index. */
  private readonly switches: Readonly<Record<TierName, PlacedEnd[]>> = { leaf: [], spine: [], core: [] };
  private readonly leafPorts: readonly string[];
  private readonly upperPorts: readonly string[];
  private readonly rackNames = new Map<number, string>();

  constructor(walked: WalkedPlane) {
    const { plane } = walked;
    this.walked = walked;
    this.plane = plane;
    this.leafPorts = leafPortNames(plane.fabric.leaf);
    this.upperPorts = portNames(plane.fabric.upper.device, plane.fabric.upper.radix);
  }

  *all(): Generator<Link[]> {
    const layers = this.leafLayers();
    for (const run of leafRuns(this.plane)) {
      const layer = at(layers, run.attachment);
      yield run.of === null ? this.managerLinks(layer, run) : this.deviceLinks(layer, run, run.of);
    }
    const { media } = this.walked;
    const switches: Record<SwitchRun["layer"], Layer> = {
      "leaf-spine": layerOf("leaf-spine", media["leaf-spine"]?.[0]),
      "spine-core": layerOf("spine-core", media["spine-core"]?.[0]),
      "leaf-leaf": layerOf("leaf-leaf", media["leaf-leaf"]?.[0]),
    };
    for (const run of switchRuns(this.plane.fabric)) yield* this.switchLinks(switches[run.layer], run);
    yield* this.externalLinks(layerOf("external", media.external?.[0]));
  }

  private leafLayers(): LeafLayer[] {
    const { attachments, leaf } = this.plane.fabric;
    const media = this.walked.media["node-leaf"] ?? [];
    const { floor } = this.walked.hall;
    const shared = blockCables(this.plane, media, (rack, other) => floor.runM(rack, other));
    return attachments.all.map(({ perPort }, place) => ({
      ...layerOf("node-leaf", media[place]),
      ports: perPort === 1 ? this.leafPorts : portNames(leaf.device, leaf.radix * perPort),
      shared: shared[place],
    }));
  }

  /** NIC after NIC, and with several rails a link of each NIC to the leaf of its rail. */
  private deviceLinks(layer: LeafLayer, run: LeafRun, { member: place, pod }: NonNullable<LeafRun["of"]>): Link[] {
    const member = at(this.plane.fabric.members, place);
    const nics = this.nicPorts(member, place);
    const made: Link[] = [];
    let { device, nic } = run;
    let from = this.member(member, pod, device, run.rack);
    for (let link = 0; link < run.links; link++) {
      for (let rail = 0; rail < run.rails; rail++) {
        made.push(this.leafLink(layer, nic + 1, from, portOf(nics, nic), run.leaf + rail, at(run.places, rail) + link));
        nic++;
      }
      if (nic < nics.length || link + 1 === run.links) continue;
      nic = 0;
      from = this.member(member, pod, ++device, run.rack);
    }
    return made;
  }

  private managerLinks(layer: LeafLayer, run: LeafRun): Link[] {
    const { number, plane } = this.walked;
    const [nic = ""] = this.planePorts(["nic1"]);
    return Array.from({ length: run.links }, (_, lane) => {
      const manager = {
        type: "manager",
        hall: number,
        fabric: plane.fabric.fabric.name,
        number: run.device + lane + 1,
      } as const;
      return this.leafLink(layer, 0, this.end(manager, run.rack), nic, run.leaf, at(run.places, 0) + lane);
    });
  }

  /** A link of a device to the place of a leaf, see `LeafPorts.take`. */
  private leafLink(layer: LeafLayer, rail: number, from: PlacedEnd, fromPort: string, leaf: number, place: number): Link {
    const to = this.switch("leaf", leaf);
    const runM = this.runM(from, to);
    const cable = layer.shared?.cableAt(leaf, place) ?? cableName(layer, runM);
    return this.link(layer, rail, from, fromPort, to, portOf(layer.ports, place), runM, cable);
  }

  /** The links of the switches of a run, one switch at a time. */
  private *switchLinks(layer: Layer, run: SwitchRun): Generator<Link[]> {
    const { from, to, step, links } = run;
    const fromPorts = from.tier === "leaf" ? this.leafPorts : this.upperPorts;
    const toPorts = to.tier === "leaf" ? this.leafPorts : this.upperPorts;
    const shared = step === 0 ? this.switchesFrom(to.tier, to.first, to.count) : null;
    for (let index = 0; index < from.count; index++) {
      const lower = this.switch(from.tier, from.first + index);
      const made: Link[] = [];
      for (const upper of shared ?? this.switchesFrom(to.tier, to.first + index * step, to.count)) {
        const runM = this.runM(lower, upper);
        const cable = cableName(layer, runM);
        for (let link = 0; link < links; link++) {
          const fromPort = portOf(fromPorts, run.fromPort + made.length);
          const toPort = portOf(toPorts, run.toPort + index * run.toPortStep + link);
          made.push(this.link(layer, 0, lower, fromPort, upper, toPort, runM, cable));
        }
      }
      yield made;
    }
  }

  private *externalLinks(layer: Layer): Generator<Link[]> {
    const { fabric } = this.plane;
    const lengthM = fabric.fabric.externalLength.toMetres();
    const device = { type: "external", hall: this.walked.number } as const;
    const to = { device, name: deviceName(device), rack: "", at: 0 };
    let number = this.walked.externalBefore;
    for (const { tier, index, links, fromPort } of externalRuns(fabric)) {
      const ports = tier === "leaf" ? this.leafPorts : this.upperPorts;
      const from = this.switch(tier, index);
      yield Array.from({ length: links }, (_, link) => {
        const port = portOf(ports, fromPort + link);
        return this.link(layer, 0, from, port, to, `link${++number}`, lengthM, cableName(layer, lengthM));
      });
    }
  }

  private link(
    layer: Layer,
    rail: number,
    from: LinkEnd,
    fromPort: string,
    to: LinkEnd,
    toPort: string,
    lengthM: number,
    cable: string,
  ): Link {
    const { plane } = this;
    return {
      fabric: plane.fabric.fabric.name,
      layer: layer.name,
      plane: plane.number + 1,
      rail,
      from,
      fromPort,
      to,
      toPort,
      lengthM,
      cable,
      fromModule: layer.lower,
      toModule: layer.upper,
    };
  }

  /** The ports of a device on this fabric and plane. */
  private nicPorts({ device, nics }: Member, place: number): string[] {
    if (device.type === "pdu" || device.type === "network-pdu") return this.planePorts(["net"]);
    if (device.type === "switch") return this.planePorts(device.uplinks?.ports ?? ["mgmt"]);
    const first = at(this.plane.fabric.firstNics, place);
    return this.planePorts(Array.from({ length: nics }, (_, nic) => `nic${first + nic + 1}`));
  }

  /** Ports by the name of the plane's part, where each is split over several planes. */
  private planePorts(names: readonly string[]): string[] {
    const { fabric, number } = this.plane;
    return names.map((name) => (fabric.fabric.planes === 1 ? name : `${name}p${number + 1}`));
  }

  private member(member: Member, pod: number, place: number, rack: number): PlacedEnd {
    const { hall, number } = this.walked;
    return this.end(deviceOf(member, hall.floor, number, pod, place, rack), rack);
  }

  private switchesFrom(tier: TierName, first: number, count: number): PlacedEnd[] {
    return Array.from({ length: count }, (_, index) => this.switch(tier, first + index));
  }

  private switch(tier: TierName, index: number): PlacedEnd {
    return (this.switches[tier][index] ??= this.newSwitch(tier, index));
  }

  private newSwitch(tier: TierName, index: number): PlacedEnd {
    const { fabric, number } = this.plane;
    const device = switchOf({ fabric: fabric.fabric.name, plane: number }, this.walked.number, tier, index);
    return this.end(device, this.plane.switchRack(tier, index));
  }

  private end(device: Device, at: number): PlacedEnd {
    return { device, name: deviceName(device), rack: this.rackName(at), at };
  }

  private runM(from: PlacedEnd, to: PlacedEnd): number {
    return this.walked.hall.floor.runM(from.at, to.at);
  }

  private rackName(rack: number): string {
    const known = this.rackNames.get(rack);
    if (known !== undefined) return known;
    const { row, place } = this.walked.hall.floor.place(rack);
    const name = `${hallPrefix(this.walked.number)}r${row + 1}-${place + 1}`;
    this.rackNames.set(rack, name);
    return name;
  }
}

/** As {@link at}, for lists of one kind alone: it is called for each end of a link, where `at` is slow. */
function portOf(ports: readonly string[], place: number): string {
  return ports[place] ?? at(ports, place);
}

function layerOf(name: CableLayer, media: Media | undefined): Layer {
  return { name, lower: media?.lower?.id ?? "", upper: media?.upper?.id ?? "", media, cables: new Map() };
}

function cableName({ media, cables }: Layer, runM: number): string {
  const known = cables.get(runM);
  if (known !== undefined) return known;
  const name = (media && cableFor(media, runM)?.id) ?? "";
  cables.set(runM, name);
  return name;
}
