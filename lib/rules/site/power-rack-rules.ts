import type { Site } from "../../model";
import type { SitePlan } from "../../sizing";
import { rackFeedOf } from "../../sizing/rack/rack-feed";
import { counted, figure } from "../../formats";
import { pathOfNamed, type Breach, type Rule } from "../rule";

/**
 * Permitted deviation of the voltage at a device from its rating.
 * Source: IEC 60038, supply voltage within 10 % of the nominal one.
 */
const VOLTAGE_TOLERANCE = 0.1;

/** Mounting positions for vertical PDUs in a typical rack of 600 to 800 mm: two on each side at the rear. */
const PDUS_PER_RACK = 4;

/** Rules for rack PDUs. */
export const POWER_RACK_RULES: readonly Rule[] = [
  {
    id: "PWR009",
    level: "warning",
    title: "The circuit of a rack PDU must deliver the PDU's stated capacity",
    reason:
      "Sustained load above the permitted share of a breaker's rating trips it; PDU capacity beyond the circuit's is paid for but unused.",
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
          message: `${part} states ${figure(capacity.toKilowatts())} kW, but ${feed.voltageV} V, ${figure(amperage)} A, ${phaseText(feed.phases)} at ${feed.maxUtilizationPct} % deliver ${figure(feed.availableKw)} kW`,
          remedy: "use a PDU with a higher current rating, or raise the distribution voltage",
        };
      });
    },
  },
  {
    id: "PWR010",
    level: "warning",
    title: `A rack must have no more than ${PDUS_PER_RACK} PDUs`,
    reason: "A rack has mounting positions for two PDUs on each side at the rear.",
    check: ({ checked, plan }) => [
      ...plan.pods.flatMap(({ name, rackFeed, rackPdu, kwPerRack }) => {
        if (rackFeed === null || rackFeed.pdus <= PDUS_PER_RACK) return [];
        return {
          path: pathOfNamed("pods", checked.site.pods, name),
          message: `pod "${name}": a rack of ${figure(kwPerRack)} kW needs ${counted(rackFeed.pdus, "PDU")} (${rackPdu}) at redundancy ${plan.power.redundancy}`,
          remedy: "use a larger PDU in `power.distribution.rackPdu`, or put fewer nodes in each rack",
        };
      }),
      ...crowdedNetworkRacks(plan),
    ],
  },
  {
    id: "PWR011",
    level: "error",
    title: "Rack PDUs must match the voltage and phases of the distribution",
    reason: "A PDU on the wrong voltage delivers that voltage at its outlets, and its breakers trip at a different power.",
    check: ({ checked: { site, catalog } }) => {
      const { voltage, phases } = site.power.distribution;
      return pdusOf(site).flatMap(({ key, part }) => {
        const pdu = catalog.of(part, "rack-pdu");
        const [own, ownPhases] = [pdu.voltage ?? voltage, pdu.phases ?? phases];
        if (Math.abs(own - voltage) <= VOLTAGE_TOLERANCE * own && ownPhases === phases) return [];
        return {
          path: `power.distribution.${key}`,
          message: `${part} is rated for ${own} V, ${phaseText(ownPhases)}; the distribution is ${voltage} V, ${phaseText(phases)}`,
          remedy: `use a PDU rated for ${voltage} V, ${phaseText(phases)}, or correct \`voltage\` and \`phases\``,
        };
      });
    },
  },
];

/** Data sheets round to a tenth of a kilowatt. */
const ROUNDING_KW = 0.1;

/** The rack PDUs of a site by key. */
function pdusOf({ power: { distribution } }: Site): { key: "rackPdu" | "networkRackPdu"; part: string }[] {
  const { rackPdu, networkRackPdu } = distribution;
  const own = networkRackPdu === undefined ? [] : [{ key: "networkRackPdu" as const, part: networkRackPdu }];
  return [{ key: "rackPdu", part: rackPdu }, ...own];
}

/** Switch racks with too many PDUs, on average: all those of a hall have the same number. */
function crowdedNetworkRacks({ networkRacks, power }: SitePlan): Breach[] {
  const { count, rackPdu, rackPdus } = networkRacks;
  if (rackPdus <= count * PDUS_PER_RACK) return [];
  return [
    {
      path: "floor",
      message: `a switch rack needs ${figure(rackPdus / count)} PDUs (${rackPdu}) at redundancy ${power.redundancy}`,
      remedy: "use a larger PDU in `power.distribution.networkRackPdu`, or reduce `floor.switchUnitsPerRack`",
    },
  ];
}

function phaseText(phases: number): string {
  return { 1: "single-phase", 3: "three-phase" }[phases] ?? counted(phases, "phase");
}
