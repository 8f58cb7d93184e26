import { counted, figure, powers } from "../../formats";
import { maxOf } from "../../units";
import { shortAfter } from "./power-rules";
import { pathOfNamed, type Rule, type Subject } from "../rule";

/** Rated output of gas turbines is that at 15 C, at sea level. Source: ISO 3977-2, standard reference conditions. */
const ISO_CONDITIONS_C = 15;

/** Plausible PUE: wide bounds around the 1.14 of AI sites and the 1.43 of all US sites (Epoch AI). */
const PUE = { lowest: 1.02, highest: 2 } as const;

/** Rules for generators, batteries and the site's total power. */
export const POWER_SOURCE_RULES: readonly Rule[] = [
  {
    id: "PWR012",
    level: "error",
    title: "The units of a feed must deliver its stated capacity",
    reason: "Capacity without units behind it supplies nothing.",
    check: ({ checked: { site, catalog } }) =>
      site.power.feeds.flatMap(({ name, capacity, part, count, derating }, index) => {
        if (!capacity || part === undefined || count === undefined) return [];
        const unitKw = catalog.of(part, "generator", "substation").capacity.toKilowatts() * derating;
        const statedKw = capacity.toKilowatts();
        if (statedKw <= unitKw * count) return [];
        const [stated, given] = powers(statedKw, unitKw * count);
        return {
          path: `power.feeds[${index}].capacity`,
          message: `feed "${name}" states ${stated}; its ${counted(count, "unit")} of ${part} deliver ${given}`,
          remedy: `raise \`count\` to ${Math.ceil(statedKw / unitKw)}, or omit \`capacity\``,
        };
      }),
  },
  {
    id: "PWR013",
    level: "warning",
    title: "A site fed only by generators must have batteries or a UPS",
    reason: "Generators follow load steps within seconds; training swings most of the load in less.",
    check: ({ plan }) => {
      const { feeds, storage, stages } = plan.power;
      const bridged = storage.length > 0 || stages.some((stage) => stage.stage === "ups");
      if (bridged || feeds.some((feed) => feed.kind === "utility")) return [];
      return [
        {
          path: "power",
          message: `only generators feed the site (${feeds.map((feed) => feed.name).join(", ")}); no battery or UPS absorbs load steps`,
          remedy: "add batteries under `power.storage`, or a UPS under `power.distribution`",
        },
      ];
    },
  },
  {
    id: "PWR014",
    level: "warning",
    title: "Ride-through must last until standby generators have started",
    reason: "A site without power for minutes has to restart; it does not resume where it stopped.",
    check: (subject) => {
      const minutes = bridgeMinutes(subject);
      return startsOf(subject)
        .filter(({ startMinutes }) => minutes < startMinutes)
        .map(({ name, part, startMinutes }) => ({
          path: pathOfNamed("power.feeds", subject.checked.site.power.feeds, name),
          message: `feed "${name}": ${part} takes ${figure(startMinutes)} min to start; batteries and UPS ride through ${figure(minutes)} min`,
          remedy: "add batteries until ride-through covers the start time",
        }));
    },
  },
  {
    id: "PWR015",
    level: "error",
    title: "A battery must have both power and energy",
    reason: "One is useless without the other.",
    check: ({ checked, plan }) =>
      plan.power.storage
        .filter(({ powerKw, energyKwh }) => powerKw === 0 || energyKwh === 0)
        .map(({ name, part, powerKw, energyKwh }) => ({
          path: pathOfNamed("power.storage", checked.site.power.storage, name),
          message: `battery "${name}" (${part}) has ${figure(powerKw)} kW and ${figure(energyKwh)} kWh`,
          remedy: "set `capacity` and `energy` of the part above 0, or remove the battery",
        })),
  },
  {
    id: "PWR016",
    level: "note",
    title: "Battery power should cover the whole site",
    reason: "Smaller batteries smooth the load but do not ride through the loss of all feeds.",
    check: ({ plan: { power, totals } }) => {
      const batteryKw = power.storage.reduce((kw, battery) => kw + battery.powerKw, 0);
      if (batteryKw === 0 || batteryKw >= totals.facilityPowerKw) return [];
      const [battery, site, missing] = powers(batteryKw, totals.facilityPowerKw, totals.facilityPowerKw - batteryKw);
      return [
        {
          path: "power.storage",
          message: `batteries deliver ${battery}; the site draws ${site}`,
          remedy: `add ${missing} of batteries if they must carry the whole site`,
        },
      ];
    },
  },
  {
    id: "PWR017",
    level: "note",
    title: "Gas turbines should be derated for a design day above their rating temperature",
    reason: "Warm air is less dense: a gas turbine delivers less on a hot day than at its 15 °C rating.",
    check: ({ checked: { site }, plan }) => {
      const { dryBulbC } = plan.cooling.heatRejection.outside;
      return site.power.feeds.flatMap(({ name, kind, capacity, part, derating }, index) =>
        kind !== "gas-turbine" || part === undefined || capacity || derating < 1 || dryBulbC <= ISO_CONDITIONS_C
          ? []
          : {
              path: `power.feeds[${index}].derating`,
              message: `feed "${name}" assumes the full rating of ${part}, valid at ${ISO_CONDITIONS_C} °C; the design day is ${figure(dryBulbC)} °C`,
              remedy: "set `derating` to the share of the rating that the data sheet gives for the design day",
            },
      );
    },
  },
  {
    id: "PWR018",
    level: "warning",
    title: "The feeds must carry the load after the loss of any one generator",
    reason: "Generators are down for maintenance and faults, at best one at a time.",
    check: (subject) =>
      subject.plan.power.redundancy !== "N"
        ? []
        : shortAfter(subject, ["generator"]).map(({ paths, lost, shortKw }) => ({
            path: paths[0] ?? "power.feeds",
            message: `losing ${lost.join(" and ")} leaves a shortfall of ${powers(shortKw)[0]}`,
            remedy: `add a unit, or ${powers(shortKw)[0]} to the other feeds of the same pods`,
          })),
  },
  {
    id: "PWR019",
    level: "warning",
    title: `PUE must be between ${PUE.lowest} and ${PUE.highest}`,
    reason: "A PUE outside this range is more likely an input error than a real site.",
    check: ({ plan: { totals } }) => {
      const { pue, facilityPowerKw, itPowerKw } = totals;
      if (itPowerKw === 0 || (pue >= PUE.lowest && pue <= PUE.highest)) return [];
      const [facility, it] = powers(facilityPowerKw, itPowerKw);
      return [
        {
          path: "cooling",
          message: `PUE is ${figure(pue, 3)}: the site draws ${facility} for ${it} of IT load`,
          remedy: "check `cop` and `maximum` of the cooling parts, and `efficiency` of the power chain",
        },
      ];
    },
  },
];

/** Ride-through in minutes: of the site's batteries, or of the UPS for its load. */
function bridgeMinutes({ checked: { catalog }, plan: { power } }: Subject): number {
  const ups = power.stages
    .filter(({ stage }) => stage === "ups")
    .map(({ part }) => catalog.of(part, "ups").bridgeMinutes ?? 0);
  return maxOf(ups, power.rideThroughMinutes);
}

/** Generators with their start time: standby sets, and all generators of a site with batteries. */
function startsOf({ checked: { catalog }, plan: { power } }: Subject) {
  return power.feeds.flatMap(({ name, kind, units }) => {
    const part = units && catalog.get(units.part);
    if (part?.class !== "generator" || part.startMinutes === undefined) return [];
    const waits = kind === "genset" || power.storage.length > 0;
    return waits ? [{ name, part: part.id, startMinutes: part.startMinutes }] : [];
  });
}
