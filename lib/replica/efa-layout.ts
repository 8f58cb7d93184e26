import { interfacesOfCard, type InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";

/** A network interface of a launch template. */
export interface NetworkInterface {
  /** Index of the network card. */
  readonly networkCard: number;
  /** Device index on the card; card 0, device 0 is the primary interface. */
  readonly device: number;
  /** `interface` carries IP traffic, `efa-only` fabric traffic without an address, `efa` both. */
  readonly type: "interface" | "efa" | "efa-only";
}

/** Properties of the instance type that determine a layout. */
export type NetworkCards = Pick<
  InstanceType,
  "efaInterfaces" | "networkCards" | "interfacesPerCard" | "cardInterfaces" | "firstCardEfa"
>;

/**
 * The network interfaces of an instance type, the primary one first, with an EFA on every card that has one.
 *
 * - `ec2`, as AWS recommends since 2026: IP on card 0 and an EFA without an address on each card, in addition to it or as its
 *   first device (EFADOC, EC2 User Guide, "Accelerated instance types with EFA").
 * - `parallelcluster`, as ParallelCluster does since 3.15: the same, but as second device of each card that has room for
 *   two (PCLUSTER, its unit test).
 * - `legacy`, of older templates: an `efa` with an address on every card, which uses up subnets.
 *
 * A card without an EFA is always the first one, and for IP only. Layouts of p6e-gb200 follow ParallelCluster's
 * test alone, since texts on that type contradict each other.
 */
export function efaLayout(type: NetworkCards, layout: ReplicaSpec["efaLayout"] = "ec2"): readonly NetworkInterface[] {
  const others = type.efaInterfaces - (type.firstCardEfa ? 1 : 0);
  return [
    ...(type.firstCardEfa ? FIRST_CARD[layout](interfacesOfCard(type, 0)) : [PRIMARY]),
    ...Array.from({ length: others }, (_, index): NetworkInterface => {
      const networkCard = index + 1;
      return { networkCard, ...OTHER_CARD[layout](interfacesOfCard(type, networkCard)) };
    }),
  ];
}

type OnCard = Omit<NetworkInterface, "networkCard">;

const PRIMARY: NetworkInterface = { networkCard: 0, device: 0, type: "interface" };

const COMBINED: NetworkInterface = { networkCard: 0, device: 0, type: "efa" };

/** Interfaces of a first card with an EFA, by number of interfaces. `efa-only` cannot be primary, so alone it is `efa`. */
const FIRST_CARD: Record<ReplicaSpec["efaLayout"], (room: number) => readonly NetworkInterface[]> = {
  ec2: (room) => (room > 1 ? [PRIMARY, { networkCard: 0, device: 1, type: "efa-only" }] : [COMBINED]),
  parallelcluster: (room) => FIRST_CARD.ec2(room),
  legacy: () => [COMBINED],
};

/** The interface of another card, by number of interfaces. A card with room for one carries no IP traffic. */
const OTHER_CARD: Record<ReplicaSpec["efaLayout"], (room: number) => OnCard> = {
  ec2: () => ({ device: 0, type: "efa-only" }),
  parallelcluster: (room) => ({ device: room > 1 ? 1 : 0, type: "efa-only" }),
  legacy: (room) => (room > 1 ? { device: 1, type: "efa" } : { device: 0, type: "efa-only" }),
};

/** IP addresses that an instance with these interfaces takes in its subnet. */
export function addressesOf(interfaces: readonly NetworkInterface[]): number {
  return interfaces.filter(({ type }) => type !== "efa-only").length;
}
