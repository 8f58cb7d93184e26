import { round } from "../units";
import { shortAfter } from "./power-rules";
import { figure, pathOfNamed, type Rule, type Subject } from "./rule";

/** Rated output of gas turbines is that at 15 C, at sea level. Source: ISO 3977-2, standard reference conditions. */
const ISO_CONDITIONS_C = 15;

/** PUE beyond which a site is unlikely: bounds of plausibility, chosen wide around the 1.14 of AI sites and 1.43 of all in the US (Epoch AI). */
const PUE = { lowest: 1.02, highest: 2 } as const;

/** Rules of generators, batteries and the sum of it. */
export const POWER_SOURCE_RULES: readonly Rule[] = [
  {
    id: "PWR012",
    level: "error",
    title: "The units of a feed give what it is said to carry",
    reason: "A capacity that no unit stands behind carries nothing.",
    check: ({ checked: { site, catalog } }) =>
      site.power.feeds.flatMap(({ name, capacity, part, count, derating }, index) => {
        if (!capacity || part === undefined || count === undefined) return [];
        const unitKw = catalog.of(part, "generator", "substation").capacity.toKilowatts() * derating;
        const statedKw = capacity.toKilowatts();
        if (statedKw <= unitKw * count) return [];
        return {
          path: `power.feeds[${index}].capacity`,
          message: `feed "${name}" is said to carry ${figure(statedKw)} kW, its ${count} units of ${part} give ${figure(unitKw * count)} kW`,
          remedy: `raise \`count\` to ${Math.ceil(statedKw / unitKw)}, or leave \`capacity\` out`,
        };
      }),
  },
  {
    id: "PWR013",
    level: "warning",
    title: "Something bridges where generators alone feed the site",
    reason: "Generators follow steps of load within seconds, and training makes steps of most of the load within less.",
    check: ({ plan }) => {
      const { feeds, storage, stages } = plan.power;
      const bridged = storage.length > 0 || stages.some((stage) => stage.stage === "ups");
      if (bridged || feeds.some((feed) => feed.kind === "utility")) return [];
      return [
        {
          path: "power",
          message: `only generators feed the site (${feeds.map((feed) => feed.name).join(", ")}), and neither batteries nor UPS take steps of load`,
          remedy: "add batteries under `power.storage`, or a UPS under `power.distribution`",
        },
      ];
    },
  },
  {
    id: "PWR014",
    level: "warning",
    title: "Batteries carry the site until generators that stand still have started",
    reason: "A site that is dark for minutes starts anew, and not from where it was.",
    check: (subject) => {
      const minutes = bridgeMinutes(subject);
      return startsOf(subject)
        .filter(({ startMinutes }) => minutes < startMinutes)
        .map(({ name, part, startMinutes }) => ({
          path: pathOfNamed("power.feeds", subject.checked.site.power.feeds, name),
          message: `feed "${name}": ${part} starts within ${figure(startMinutes)} minutes, batteries and UPS carry the site for ${figure(minutes)} minutes`,
          remedy: "add batteries until they give the site's power for that long",
        }));
    },
  },
  {
    id: "PWR015",
    level: "error",
    title: "A battery gives power and holds energy",
    reason: "One without the other carries nothing.",
    check: ({ checked, plan }) =>
      plan.power.storage
        .filter(({ powerKw, energyKwh }) => powerKw === 0 || energyKwh === 0)
        .map(({ name, part, powerKw, energyKwh }) => ({
          path: pathOfNamed("power.storage", checked.site.power.storage, name),
          message: `battery "${name}" of ${part} gives ${figure(powerKw)} kW and holds ${figure(energyKwh)} kWh`,
          remedy: "state `capacity` and `energy` of its part above 0, or take it out",
        })),
  },
  {
    id: "PWR016",
    level: "note",
    title: "The batteries of a site can carry all of it",
    reason: "Batteries with less power than the site smooth its load, and do not bridge the loss of all feeds.",
    check: ({ plan: { power, totals } }) => {
      const batteryKw = power.storage.reduce((kw, battery) => kw + battery.powerKw, 0);
      if (batteryKw === 0 || batteryKw >= totals.facilityPowerKw) return [];
      return [
        {
          path: "power.storage",
          message: `the batteries give ${figure(batteryKw)} kW, the site draws ${figure(totals.facilityPowerKw)} kW`,
          remedy: `add ${figure(totals.facilityPowerKw - batteryKw)} kW of batteries if they are to carry the site alone`,
        },
      ];
    },
  },
  {
    id: "PWR017",
    level: "note",
    title: "Gas turbines are derated for a day that is warmer than their rating",
    reason: "Warm air is thin, so that a gas turbine gives less on a hot day than at the 15 C that it is rated for.",
    check: ({ checked: { site }, plan }) => {
      const { dryBulbC } = plan.cooling.heatRejection.outside;
      return site.power.feeds.flatMap(({ name, kind, capacity, part, derating }, index) =>
        kind !== "gas-turbine" || part === undefined || capacity || derating < 1 || dryBulbC <= ISO_CONDITIONS_C
          ? []
          : {
              path: `power.feeds[${index}].derating`,
              message: `feed "${name}" counts on the full rating of ${part}, which holds at ${ISO_CONDITIONS_C} C; the design day has ${figure(dryBulbC)} C`,
              remedy: "state as `derating` the share of the rating that its data sheet gives for the design day",
            },
      );
    },
  },
  {
    id: "PWR018",
    level: "warning",
    title: "The feeds carry the load after the loss of any one generator",
    reason: "Generators stand still for upkeep and after faults, one at a time at best.",
    check: (subject) =>
      subject.plan.power.redundancy !== "N"
        ? []
        : shortAfter(subject, ["generator"]).map(({ paths, lost, shortKw }) => ({
            path: paths[0] ?? "power.feeds",
            message: `the loss of ${lost.join(" and ")} leaves ${figure(shortKw)} kW that no feed carries`,
            remedy: `add a unit, or ${figure(shortKw)} kW to the feeds beside it`,
          })),
  },
  {
    id: "PWR019",
    level: "warning",
    title: `PUE lies between ${PUE.lowest} and ${PUE.highest}`,
    reason: "A site beyond that is described wrongly more often than it is built.",
    check: ({ plan: { totals } }) => {
      const { pue, facilityPowerKw, itPowerKw } = totals;
      if (itPowerKw === 0 || (pue >= PUE.lowest && pue <= PUE.highest)) return [];
      return [
        {
          path: "cooling",
          message: `PUE is ${round(pue, 3)}: the site draws ${figure(facilityPowerKw)} kW for ${figure(itPowerKw)} kW of IT`,
          remedy: "check `cop` and `maximum` of the parts that cool, and `efficiency` of those that carry power",
        },
      ];
    },
  },
];

/** How long batteries carry the site, or those of the UPS the load behind them. */
function bridgeMinutes({ checked: { catalog }, plan: { power } }: Subject): number {
  const ups = power.stages
    .filter(({ stage }) => stage === "ups")
    .map(({ part }) => catalog.of(part, "ups").bridgeMinutes ?? 0);
  return Math.max(power.rideThroughMinutes, ...ups);
}

/** Generators with the time that they take to start: those that stand by, and all where batteries are there to bridge. */
function startsOf({ checked: { catalog }, plan: { power } }: Subject) {
  return power.feeds.flatMap(({ name, kind, units }) => {
    const part = units && catalog.get(units.part);
    if (part?.class !== "generator" || part.startMinutes === undefined) return [];
    const waits = kind === "genset" || power.storage.length > 0;
    return waits ? [{ name, part: part.id, startMinutes: part.startMinutes }] : [];
  });
}
