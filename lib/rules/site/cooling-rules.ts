import type { FailureKind } from "../../sizing";
import { counted, figure, powers, thousands } from "../../formats";
import { darkWords } from "./power-rules";
import { pathOfNamed, type Rule } from "../rule";

const COOLING_UNITS: readonly FailureKind[] = ["cdu", "pump", "heat-rejection"];

/**
 * Mean water use of US data centres in litres per kWh of IT energy.
 * Source: Lawrence Berkeley National Laboratory, "United States Data Center Energy Usage Report" (2016); secondary.
 */
const USUAL_WUE = 1.8;

/** Rules for heat rejection and for the site's cooling as a whole. */
export const COOLING_RULES: readonly Rule[] = [
  {
    id: "COOL001",
    level: "error",
    title: "Heat rejection without its standby units must reject all heat of the site",
    reason: "Heat that is not rejected stays in the hall.",
    check: ({ plan }) => {
      const { heatKw, capacityKw, part, units, redundancy } = plan.cooling.heatRejection;
      if (heatKw <= capacityKw) return [];
      const [capacity, heat] = powers(capacityKw, heatKw);
      return [
        {
          path: "cooling.heatRejection",
          message: `${counted(units, "unit")} of ${part} at ${redundancy} reject ${capacity}; the site produces ${heat} of heat`,
          remedy: "raise `count`, or omit it to have it calculated",
        },
      ];
    },
  },
  {
    id: "COOL003",
    level: "error",
    title: "Liquid-cooled nodes must be on a direct-to-chip loop",
    reason: "A node whose cold plates get no coolant shuts down within seconds.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const loop = plan.cooling.loops.find((candidate) => candidate.name === pod.cooling);
        const { liquidShare } = checked.catalog.of(pod.node, "node");
        if (liquidShare === 0 || loop?.kind === "direct-to-chip") return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.cooling`,
          message: `pod "${pod.name}" has nodes with cold plates (${pod.node}) but ${loop ? `loop "${loop.name}" is of kind ${loop.kind}` : "no loop"}`,
          remedy: "set `cooling` to a direct-to-chip loop",
        };
      }),
  },
  {
    id: "COOL004",
    level: "warning",
    title: "A loop must take up the heat released to the hall air",
    reason: "Liquid-cooled nodes still release part of their heat to the air, and switches all of it.",
    check: ({ plan }) => {
      const { heatKw } = plan.cooling.air;
      if (heatKw === 0) return [];
      return [
        {
          path: "cooling.loops",
          message: `no loop takes up ${powers(heatKw)[0]} of heat in the hall air`,
          remedy: "add a loop of kind rear-door or air",
        },
      ];
    },
  },
  {
    id: "COOL017",
    level: "error",
    title: "Heat rejection must cool facility water as far as the loops need on the design day",
    reason: "A dry cooler cannot cool below the dry bulb, a tower not below the wet bulb; the loops then run warmer.",
    check: ({ checked, plan }) => {
      const { part, coldestC, outside } = plan.cooling.heatRejection;
      if (coldestC === null) return [];
      return plan.cooling.loops.flatMap(({ name, facility, supplyC }) => {
        if (facility === null || facility.supplyC >= coldestC) return [];
        return {
          path: `${pathOfNamed("cooling.loops", checked.site.cooling.loops, name)}.supply`,
          message: `loop "${name}" at ${figure(supplyC)} °C needs facility water at ${figure(facility.supplyC)} °C; ${part} reaches ${figure(coldestC)} °C at ${figure(outside.dryBulbC)} °C dry bulb, ${figure(outside.wetBulbC)} °C wet bulb`,
          remedy: `raise \`supply\` by ${figure(coldestC - facility.supplyC)} K, or use chillers`,
        };
      });
    },
  },
  {
    id: "COOL018",
    level: "warning",
    title: "Losing one cooling unit must not take down more than one pod",
    reason: "Pods run independently; a unit shared by many pods makes one fault an outage of all of them.",
    check: ({ plan }) =>
      plan.failures
        .filter(({ kinds }) => kinds.every((kind) => COOLING_UNITS.includes(kind)))
        .filter(({ dark }) => dark.reduce((pods, kind) => pods + kind.pods, 0) > 1)
        .map(({ paths, lost, shortKw, dark }) => ({
          path: paths[0] ?? "cooling",
          message: `losing ${lost.join(" and ")} leaves ${powers(shortKw)[0]} of heat unrejected${darkWords(dark)}`,
          remedy: "set `redundancy` to N+1, or use units shared by fewer pods",
        })),
  },
  {
    id: "COOL019",
    level: "note",
    title: `The site should use no more than ${USUAL_WUE} L of water per kWh of IT energy`,
    reason: `Evaporated water must be bought and permitted; ${USUAL_WUE} L/kWh is the mean of data centres in the US.`,
    check: ({ plan }) => {
      const { wueLPerKwh } = plan.totals;
      if (wueLPerKwh <= USUAL_WUE) return [];
      return [
        {
          path: "cooling.heatRejection",
          message: `${plan.cooling.heatRejection.part} uses ${thousands(plan.cooling.heatRejection.waterLPerHour)} L/h, ${figure(wueLPerKwh, 2)} L per kWh of IT energy`,
          remedy: "use dry coolers with warmer loops, or chillers",
        },
      ];
    },
  },
  {
    id: "COOL020",
    level: "note",
    title: "The site should state the design day of its cooling",
    reason: "Outdoor temperature determines chiller capacity, water use of dry coolers and towers, and turbine output.",
    check: ({ plan }) => {
      const { outside, kind } = plan.cooling.heatRejection;
      if (outside.stated) return [];
      const key = kind === "cooling-tower" ? "wetBulb" : "dryBulb";
      return [
        {
          path: "location.designDay",
          message: `\`${key}\` is not set; ${figure(outside.dryBulbC)} °C dry bulb and ${figure(outside.wetBulbC)} °C wet bulb are assumed`,
          remedy: "set `location.designDay` to the hottest day at the site, such as ASHRAE's 0.4 % design condition",
        },
      ];
    },
  },
  {
    id: "COOL021",
    level: "error",
    title: "The wet bulb of the design day must not exceed its dry bulb",
    reason: "Evaporation cools; wet and dry bulb are equal only in saturated air.",
    check: ({ checked: { site } }) => {
      const day = site.location?.designDay;
      const wetC = day?.wetBulb?.toCelsius();
      if (!day || wetC === undefined || wetC <= day.dryBulb.toCelsius()) return [];
      return [
        {
          path: "location.designDay.wetBulb",
          message: `wet bulb ${figure(wetC)} °C exceeds dry bulb ${figure(day.dryBulb.toCelsius())} °C`,
          remedy: "check whether the two are swapped",
        },
      ];
    },
  },
];
