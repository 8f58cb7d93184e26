import type { InstanceType } from "../catalog/instance-type";

/** One network interface of an instance, as a launch template lists it. */
export interface NetworkInterface {
  /** Index of the network card. */
  readonly networkCard: number;
  /** Index on that card; the interface at card 0, device 0 is the primary one. */
  readonly device: number;
  /** `interface` carries IP traffic, `efa-only` fabric traffic and takes no address, `efa` carries both. */
  readonly type: "interface" | "efa" | "efa-only";
}

/**
 * The network interfaces of an instance type, the primary one first: IP on card 0, an EFA without an address on
 * every card that has one. AWS recommends this layout since 2026; older templates put a combined `efa` with an address
 * on every card, which uses up subnets.
 *
 * Source: EC2 User Guide, "Maximize network bandwidth on instances with multiple network cards" (EFADOC).
 */
export function efaLayout(
  type: Pick<InstanceType, "efaInterfaces" | "networkCards" | "interfacesPerCard">,
): readonly NetworkInterface[] {
  const firstCardHasEfa = type.efaInterfaces === type.networkCards;
  const others = type.efaInterfaces - (firstCardHasEfa ? 1 : 0);
  return [
    ...(firstCardHasEfa ? firstCard(type.interfacesPerCard) : [PRIMARY]),
    ...Array.from({ length: others }, (_, index): NetworkInterface => ({
      networkCard: index + 1,
      device: 0,
      type: "efa-only",
    })),
  ];
}

const PRIMARY: NetworkInterface = { networkCard: 0, device: 0, type: "interface" };

/** A card with room for a single interface must carry both kinds of traffic on it: `efa-only` cannot be primary. */
function firstCard(interfacesPerCard: number): readonly NetworkInterface[] {
  return interfacesPerCard > 1
    ? [PRIMARY, { networkCard: 0, device: 1, type: "efa-only" }]
    : [{ networkCard: 0, device: 0, type: "efa" }];
}

/** IP addresses that an instance with these interfaces takes from its subnet. */
export function addressesOf(interfaces: readonly NetworkInterface[]): number {
  return interfaces.filter(({ type }) => type !== "efa-only").length;
}
