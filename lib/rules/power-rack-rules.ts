import type { Site } from "../model";
import type { SitePlan } from "../sizing";
import { rackFeedOf } from "../sizing/rack-feed";
import { figure, pathOfNamed, type Breach, type Rule } from "./rule";

/**
 * How far the voltage at a device may be from the one that it is built for.
 * Source: IEC 60038, supply voltage within 10 % of the nominal one.
 */
const VOLTAGE_TOLERANCE = 0.1;

/** Upright PDUs that a rack has places for: two at each side of its back, in usual racks of 600 to 800 mm. */
const PDUS_PER_RACK = 4;

/** Rules of what stands between the feeds and the nodes of a rack. */
export const POWER_RACK_RULES: readonly Rule[] = [
  {
    id: "PWR009",
    level: "warning",
    title: "The feed of a rack PDU gives what the PDU is said to carry",
    reason:
      "A breaker that carries more than its share for good trips; what the PDU could carry beyond its feed is paid for and not used.",
    check: ({ checked: { site, catalog }, plan }) => {
      const { power } = site;
      const { networkRackPdu } = power.distribution;
      const inPods = plan.pods.some((pod) => pod.rackFeed !== null);
      return pdusOf(site).flatMap(({ key, part }) => {
        const used = key === "networkRackPdu" || inPods || (networkRackPdu === undefined && plan.networkRacks.rackPdus > 0);
        const { capacity, amperage } = catalog.of(part, "rack-pdu");
        const feed = rackFeedOf(0, { ...power, distribution: { ...power.distribution, rackPdu: part }, catalog });
        if (!used || amperage === undefined || capacity.toKilowatts() <= feed.availableKw + ROUNDING_KW) return [];
        return {
          path: `power.distribution.${key}`,
          message: `${part} is said to carry ${figure(capacity.toKilowatts())} kW; ${feed.voltageV} V, ${figure(amperage)} A and ${feed.phases} ${phaseNoun(feed.phases)} at ${feed.maxUtilizationPct} % give ${figure(feed.availableKw)} kW`,
          remedy: "name a PDU of a higher amperage, or raise the voltage of the distribution",
        };
      });
    },
  },
  {
    id: "PWR010",
    level: "warning",
    title: `A rack has no more than ${PDUS_PER_RACK} PDUs`,
    reason: "A rack has places for two PDUs at each side of its back.",
    check: ({ checked, plan }) => [
      ...plan.pods.flatMap(({ name, rackFeed, rackPdu, kwPerRack }) => {
        if (rackFeed === null || rackFeed.pdus <= PDUS_PER_RACK) return [];
        return {
          path: pathOfNamed("pods", checked.site.pods, name),
          message: `pod "${name}": a rack of ${figure(kwPerRack)} kW takes ${rackFeed.pdus} PDUs (${rackPdu}) at redundancy ${plan.power.redundancy}`,
          remedy: "name a larger PDU under `power.distribution.rackPdu`, or put fewer nodes into a rack",
        };
      }),
      ...crowdedNetworkRacks(plan),
    ],
  },
  {
    id: "PWR011",
    level: "error",
    title: "The PDUs of racks are built for the voltage and the phases of the distribution",
    reason: "A PDU on another voltage gives its sockets another voltage, and its breakers another power.",
    check: ({ checked: { site, catalog } }) => {
      const { voltage, phases } = site.power.distribution;
      return pdusOf(site).flatMap(({ key, part }) => {
        const pdu = catalog.of(part, "rack-pdu");
        const [own, ownPhases] = [pdu.voltage ?? voltage, pdu.phases ?? phases];
        if (Math.abs(own - voltage) <= VOLTAGE_TOLERANCE * own && ownPhases === phases) return [];
        return {
          path: `power.distribution.${key}`,
          message: `${part} is built for ${own} V and ${ownPhases} ${phaseNoun(ownPhases)}, the distribution has ${voltage} V and ${phases} ${phaseNoun(phases)}`,
          remedy: `name a PDU for ${voltage} V and ${phases} ${phaseNoun(phases)}, or correct \`voltage\` and \`phases\``,
        };
      });
    },
  },
];

/** Data sheets round to a tenth of a kilowatt. */
const ROUNDING_KW = 0.1;

/** The PDUs that a site names, by their key. */
function pdusOf({ power: { distribution } }: Site): { key: "rackPdu" | "networkRackPdu"; part: string }[] {
  const { rackPdu, networkRackPdu } = distribution;
  const own = networkRackPdu === undefined ? [] : [{ key: "networkRackPdu" as const, part: networkRackPdu }];
  return [{ key: "rackPdu", part: rackPdu }, ...own];
}

/** All racks of switches of a hall have equally many PDUs, and halls differ by a rack or so. */
function crowdedNetworkRacks({ networkRacks, power }: SitePlan): Breach[] {
  const { count, rackPdu, rackPdus } = networkRacks;
  if (rackPdus <= count * PDUS_PER_RACK) return [];
  return [
    {
      path: "floor",
      message: `a rack of switches takes ${figure(rackPdus / count)} PDUs (${rackPdu}) at redundancy ${power.redundancy}`,
      remedy: "name a larger PDU under `power.distribution.networkRackPdu`, or lower `floor.switchUnitsPerRack`",
    },
  ];
}

function phaseNoun(phases: number): string {
  return phases === 1 ? "phase" : "phases";
}
