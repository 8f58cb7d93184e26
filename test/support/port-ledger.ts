import type { CheckedSite } from "../../lib/model";
import { planSite, portMap, type FabricPlan, type PortLink, type SitePlan } from "../../lib/sizing";
import { portNames } from "../../lib/sizing/port-names";

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

/** A fabric of a site: its plan beside its part of the port map. */
export interface Ledger {
  readonly checked: CheckedSite;
  readonly site: SitePlan;
  readonly plan: FabricPlan;
  readonly links: readonly PortLink[];
}

/** The ledgers of a site's fabrics. */
export function ledgersOf(checked: CheckedSite): Ledger[] {
  const site = planSite(checked);
  const links = [...portMap(checked)];
  return site.fabrics.map((plan) => ({ checked, site, plan, links: links.filter(({ fabric }) => fabric === plan.name) }));
}

/** `leaf`, `spine` or `core`; undefined for what is no switch. */
export function tierOf(device: string): string | undefined {
  return /-p\d+-(leaf|spine|core)-\d+$/.exec(device)?.[1];
}

/** The name of the pod that a device is a node of; undefined for what is no node. */
export function podOf(device: string): string | undefined {
  return /^(?:i\d+-)?(.*)-\d+-r\d+-n\d+$/.exec(device)?.[1];
}

/** The hall of a device, counted from 1. */
export function hallOf(device: string): number {
  return Number(/^i(\d+)-/.exec(device)?.[1] ?? 1);
}

/** The cages that a link joins, as text. */
export function cagesOf({ checked, site, plan }: Ledger): (link: PortLink) => { from: string; to: string } {
  const [tier] = plan.tiers;
  if (!tier) return () => ({ from: "", to: "" });
  const part = checked.catalog.of(tier.part, "switch");
  const places = new Map(portNames(part, plan.radix).map((name, place) => [name, place]));
  const perCage = plan.radix / (part.cages ?? part.ports);
  const perNodeCage = new Map(site.pods.map((pod) => [pod.name, checked.catalog.of(pod.node, "node").nicPortsPerCage]));
  const ofSwitch = (device: string, port: string) => `${device} ${Math.floor((places.get(port) ?? NaN) / perCage)}`;
  const ofNode = (device: string, rail: number) =>
    `${device} ${Math.floor((rail - 1) / (perNodeCage.get(podOf(device) ?? "") ?? 1))}`;
  return (link) => ({
    from: tierOf(link.fromDevice) ? ofSwitch(link.fromDevice, link.fromPort) : ofNode(link.fromDevice, link.rail),
    to: ofSwitch(link.toDevice, link.toPort),
  });
}
