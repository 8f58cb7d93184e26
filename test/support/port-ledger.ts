import { billOf, type Bom } from "../../lib/bom";
import type { PartOf } from "../../lib/catalog";
import { portNames, uplinkNames } from "../../lib/catalog/port-names";
import type { CheckedSite } from "../../lib/model";
import { fabricsOf } from "../../lib/sizing/design/defaults";
import { nicsFor } from "../../lib/catalog/nics";
import { planSite, portMap, type FabricPlan, type PortLink, type SitePlan } from "../../lib/sizing";

/** Counts by name. */
export class Tally extends Map<string, number> {
  add(key: string, count = 1): void {
    this.set(key, (this.get(key) ?? 0) + count);
  }

  /** As sorted lines of text, which are quick to compare and easy to read. */
  lines(): string[] {
    return [...this].map(([key, count]) => `${key}: ${count}`).sort();
  }
}

/** A fabric of a site: its plan and the bill beside its part of the port map. */
export interface Ledger {
  readonly checked: CheckedSite;
  readonly site: SitePlan;
  readonly bill: Bom;
  readonly plan: FabricPlan;
  readonly links: readonly PortLink[];
  /** Links of the fabric that its leaves have their uplinks in; none where they have spines. */
  readonly uplinks: readonly PortLink[];
}

/** The ledgers of a site's fabrics. */
export function ledgersOf(checked: CheckedSite): Ledger[] {
  const site = planSite(checked);
  const bill = billOf(site, checked.catalog, checked.prices);
  const links = [...portMap(checked)];
  return site.fabrics.map((plan) => ({
    checked,
    site,
    bill,
    plan,
    links: links.filter(({ fabric }) => fabric === plan.name),
    uplinks: links.filter(
      ({ fabric, layer, fromDevice, fromPort }) =>
        fabric === plan.uplinksTo &&
        layer === "node-leaf" &&
        kindOf(fromDevice) === `${plan.name} leaf` &&
        !isManagement(fromPort),
    ),
  }));
}

/** `leaf`, `spine` or `core`; undefined for what is no switch. */
export function tierOf(device: string): string | undefined {
  return /-p\d+-(leaf|spine|core)-\d+$/.exec(device)?.[1];
}

/** The name of the pod that a device is a node of; undefined for what is no node. */
export function podOf(device: string): string | undefined {
  return /^(?:i\d+-)?(.*)-\d+(?:-r\d+)?-n\d+$/.exec(device)?.[1];
}

/** The name of the pod that a device is a PDU of; undefined for what is no PDU. */
export function pduPodOf(device: string): string | undefined {
  return /^(?:i\d+-)?(.*)-\d+-r\d+-pdu\d+$/.exec(device)?.[1];
}

/** The rack, with its hall, that a device is a PDU of, where that is one of switches; undefined for all else. */
export function pduRackOf(device: string): string | undefined {
  return /^((?:i\d+-)?r\d+-\d+)-pdu\d+$/.exec(device)?.[1];
}

/** Whether a port is that by which a switch is managed. */
export function isManagement(port: string): boolean {
  return /^mgmt(p\d+)?$/.test(port);
}

/** The hall of a device, counted from 1. */
export function hallOf(device: string): number {
  return Number(/^i(\d+)-/.exec(device)?.[1] ?? 1);
}

/** NICs of a node of each kind of pod on a fabric, and how many of them share a cage; none for pods that it does not join. */
export function nicsByPod({
  checked: { site, catalog },
  plan,
}: Ledger): Map<string, { nics: number; nicPortsPerCage: number; nicGbps: number; nicLaneGbps?: number | undefined }> {
  const fabric = fabricsOf(site, catalog).find(({ name }) => name === plan.name);
  const joined = site.pods.filter(({ name }) => fabric?.pods?.includes(name) ?? true);
  return new Map(joined.map(({ name, node }) => [name, nicsFor(catalog.of(node, "node"), plan.role)]));
}

/** Fabric and tier of a switch. */
function kindOf(device: string): string {
  return device.replace(/^i\d+-/, "").replace(/-p\d+-(leaf|spine|core)-\d+$/, " $1");
}

/** The cages that a link joins, as text. */
export function cagesOf(ledger: Ledger): (link: PortLink) => { from: string; to: string } {
  const { checked, site } = ledger;
  const places = new Map(
    site.fabrics.flatMap((plan) =>
      plan.tiers.map(({ tier, part }): [string, Map<string, number>] => {
        const device = checked.catalog.of(part, "switch");
        const shares = tier === "leaf" ? plan.linkSpeeds.map(({ perPort }) => perPort) : [];
        return [`${plan.name} ${tier}`, cagesByPort(device, tier === "leaf" ? plan.radix : plan.spineRadix, shares)];
      }),
    ),
  );
  const perCage = nicsByPod(ledger);
  const ofSwitch = (device: string, port: string) => `${device} ${places.get(kindOf(device))?.get(port)}`;
  const ofDevice = ({ fromDevice, fromPort, rail }: PortLink) => {
    const pod = podOf(fromDevice);
    const port = fromPort.replace(/p\d+$/, "");
    if (tierOf(fromDevice) !== undefined && port !== "mgmt") return ofSwitch(fromDevice, port);
    if (pod === undefined) return `${fromDevice} ${fromPort.replace(/p\d+$/, "")}`;
    return `${fromDevice} ${Math.floor((rail - 1) / (perCage.get(pod)?.nicPortsPerCage ?? 1))}`;
  };
  return (link) => ({
    from: link.layer === "node-leaf" ? ofDevice(link) : ofSwitch(link.fromDevice, link.fromPort),
    to: ofSwitch(link.toDevice, link.toPort),
  });
}

/** How fast a device's link is in gigabits per second, and how many such links share a port of its leaf. */
export function linkSharesOf(ledger: Ledger): (link: PortLink) => { gbps: number; perPort: number } {
  const { checked, plan } = ledger;
  const [leaf] = plan.tiers;
  const device = leaf && checked.catalog.of(leaf.part, "switch");
  const split = device ? plan.radix / device.ports : 1;
  const lanes = (device?.portGbps ?? 0) / (device?.laneGbps ?? Infinity);
  const speedOf = linkSpeeds(ledger);
  return (link) => {
    const { gbps, laneGbps } = speedOf(link);
    const fits = (ways: number) =>
      ways % split === 0 &&
      (ways / split) * gbps <= plan.linkGbps &&
      (device?.portGbps ?? 0) / ways >= gbps &&
      (lanes === 0 || lanes / ways >= gbps / laneGbps);
    return { gbps, perPort: Math.max(split, ...(device?.splits.filter(fits) ?? [])) / split };
  };
}

/** The upper end of a link; those that share a port over a splitting cable have the same. */
export function upperPortOf(ledger: Ledger): (link: PortLink) => string {
  const { checked, plan } = ledger;
  const [leaf] = plan.tiers;
  const device = leaf && checked.catalog.of(leaf.part, "switch");
  const sharesOf = linkSharesOf(ledger);
  const names = new Map<number, Map<string, number>>();
  const placesOf = (perPort: number) => {
    const known = names.get(perPort);
    if (known) return known;
    const list = device ? portNames(device, plan.radix * perPort) : [];
    const places = new Map(list.map((name, place) => [name, place]));
    names.set(perPort, places);
    return places;
  };
  return (link) => {
    const { layer, toDevice, toPort } = link;
    const perPort = layer === "node-leaf" ? sharesOf(link).perPort : 1;
    if (perPort === 1) return `${toDevice} ${toPort}`;
    return `${toDevice} port ${Math.floor((placesOf(perPort).get(toPort) ?? NaN) / perPort)} of several`;
  };
}

/** The speed of a device's end of a link, and of one of its lanes, in gigabits per second. */
function linkSpeeds(ledger: Ledger): (link: PortLink) => { gbps: number; laneGbps: number } {
  const { checked, site, plan } = ledger;
  const nics = nicsByPod(ledger);
  const fabric = fabricsOf(checked.site, checked.catalog).find(({ name }) => name === plan.name);
  const whole = plan.linkGbps * plan.planes;
  return ({ fromDevice, fromPort }) => {
    const pod = podOf(fromDevice);
    const above = site.fabrics.find(({ name }) => `${name} leaf` === kindOf(fromDevice));
    const uplink = above && !isManagement(fromPort) ? above.uplinkGbps : 1;
    const manager = fromDevice.includes("-manager-") ? (fabric?.managerGbps ?? whole) : undefined;
    const node = pod === undefined ? undefined : (fabric?.nicGbps ?? nics.get(pod)?.nicGbps);
    const leaf = plan.tiers[0] && checked.catalog.of(plan.tiers[0].part, "switch");
    const laneGbps = Math.min(leaf?.laneGbps ?? Infinity, nics.get(pod ?? "")?.nicLaneGbps ?? Infinity);
    return { gbps: Math.min(whole, manager ?? node ?? uplink) / plan.planes, laneGbps };
  };
}

/** The cage of each port of a switch by its name, of parts of ports too; uplink ports have one each. */
function cagesByPort(device: PartOf<"switch">, radix: number, shares: readonly number[]): Map<string, number> {
  const cages = device.cages ?? device.ports;
  const places = (ports: number) =>
    portNames(device, ports).map((name, place): [string, number] => [name, Math.floor((place * cages) / ports)]);
  return new Map([
    ...[...new Set([...shares, 1])].flatMap((perPort) => places(perPort * radix)),
    ...uplinkNames(device).map((name, place): [string, number] => [name, cages + place]),
  ]);
}
