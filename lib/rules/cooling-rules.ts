import type { FailureKind } from "../sizing";
import { round } from "../units";
import { darkWords } from "./power-rules";
import { figure, pathOfNamed, type Rule } from "./rule";

const COOLING_UNITS: readonly FailureKind[] = ["cdu", "pump", "heat-rejection"];

/**
 * Water of a usual data centre in the US, in litres per kWh of IT energy.
 * Source: Lawrence Berkeley National Laboratory, "United States Data Center Energy Usage Report" (2016); secondary.
 */
const USUAL_WUE = 1.8;

/** Rules of the site's cooling as a whole, and of what takes the heat out of it. */
export const COOLING_RULES: readonly Rule[] = [
  {
    id: "COOL001",
    level: "error",
    title: "Heat rejection takes all heat out of the site, with its spares standing still",
    reason: "Heat that is made and not rejected stays in the hall.",
    check: ({ plan }) => {
      const { heatKw, capacityKw, part, units, redundancy } = plan.cooling.heatRejection;
      if (heatKw <= capacityKw) return [];
      return [
        {
          path: "cooling.heatRejection",
          message: `${units} units of ${part} at ${redundancy} reject ${figure(capacityKw)} kW, the site makes ${figure(heatKw)} kW of heat`,
          remedy: "raise `count`, or leave it out to have it computed",
        },
      ];
    },
  },
  {
    id: "COOL003",
    level: "error",
    title: "Liquid-cooled nodes hang on a direct-to-chip loop",
    reason: "Cold plates without coolant do not cool; such a node shuts down within seconds.",
    check: ({ checked, plan }) =>
      plan.pods.flatMap((pod) => {
        const loop = plan.cooling.loops.find((candidate) => candidate.name === pod.cooling);
        const { liquidShare } = checked.catalog.of(pod.node, "node");
        if (liquidShare === 0 || loop?.kind === "direct-to-chip") return [];
        return {
          path: `${pathOfNamed("pods", checked.site.pods, pod.name)}.cooling`,
          message: `pod "${pod.name}" has nodes with cold plates (${pod.node}) and ${loop ? `the loop "${loop.name}" is ${loop.kind}` : "no loop"}`,
          remedy: "name a loop of kind direct-to-chip under `cooling`",
        };
      }),
  },
  {
    id: "COOL004",
    level: "warning",
    title: "Something takes up the heat that goes into the air",
    reason: "Liquid-cooled nodes still give part of their heat to the air of the hall, and switches give all of it.",
    check: ({ plan }) => {
      const { heatKw } = plan.cooling.air;
      if (heatKw === 0) return [];
      return [
        {
          path: "cooling.loops",
          message: `${figure(heatKw)} kW of heat goes into the air and no loop takes it up`,
          remedy: "add a loop of kind rear-door or air",
        },
      ];
    },
  },
  {
    id: "COOL017",
    level: "error",
    title: "Heat rejection makes facility water as cold as the loops ask for on the design day",
    reason: "A dry cooler cools no further than the air, a tower no further than its wet bulb; loops then run warmer.",
    check: ({ checked, plan }) => {
      const { part, coldestC, outside } = plan.cooling.heatRejection;
      if (coldestC === null) return [];
      return plan.cooling.loops.flatMap(({ name, facility, supplyC }) => {
        if (facility === null || facility.supplyC >= coldestC) return [];
        return {
          path: `${pathOfNamed("cooling.loops", checked.site.cooling.loops, name)}.supply`,
          message: `loop "${name}" at ${figure(supplyC)} C needs facility water of ${figure(facility.supplyC)} C; at ${figure(outside.dryBulbC)} C dry and ${figure(outside.wetBulbC)} C wet ${part} makes ${figure(coldestC)} C`,
          remedy: `raise \`supply\` by ${figure(coldestC - facility.supplyC)} K, or take chillers`,
        };
      });
    },
  },
  {
    id: "COOL018",
    level: "warning",
    title: "The loss of one unit of cooling takes no more than one pod along",
    reason: "Pods run independently of one another; a unit that many share makes one fault of all of them.",
    check: ({ plan }) =>
      plan.failures
        .filter(({ kinds }) => kinds.every((kind) => COOLING_UNITS.includes(kind)))
        .filter(({ dark }) => dark.reduce((pods, kind) => pods + kind.pods, 0) > 1)
        .map(({ paths, lost, shortKw, dark }) => ({
          path: paths[0] ?? "cooling",
          message: `the loss of ${lost.join(" and ")} leaves ${figure(shortKw)} kW of heat behind${darkWords(dark)}`,
          remedy: "state `redundancy` N+1 for a spare, or units that fewer pods share",
        })),
  },
  {
    id: "COOL019",
    level: "note",
    title: `The site uses no more than ${USUAL_WUE} L of water per kWh of IT energy`,
    reason: "Water for evaporation is bought, permitted and argued about; this much is the mean of data centres in the US.",
    check: ({ plan }) => {
      const { wueLPerKwh } = plan.totals;
      if (wueLPerKwh <= USUAL_WUE) return [];
      return [
        {
          path: "cooling.heatRejection",
          message: `${plan.cooling.heatRejection.part} uses ${figure(plan.cooling.heatRejection.waterLPerHour)} L/h, ${round(wueLPerKwh, 2)} L per kWh of IT energy`,
          remedy: "take dry coolers with warmer loops, or chillers",
        },
      ];
    },
  },
  {
    id: "COOL020",
    level: "note",
    title: "The site states the day that its cooling is built for",
    reason: "Capacity of chillers, water of dry coolers and towers, and output of turbines follow from outside temperature.",
    check: ({ plan }) => {
      const { outside, kind } = plan.cooling.heatRejection;
      if (outside.stated) return [];
      const key = kind === "cooling-tower" ? "wetBulb" : "dryBulb";
      return [
        {
          path: "location.designDay",
          message: `the site states no \`${key}\`; ${figure(outside.dryBulbC)} C dry and ${figure(outside.wetBulbC)} C wet are assumed`,
          remedy: "state under `location.designDay` the hottest day of the place, such as ASHRAE's 0.4 % design condition",
        },
      ];
    },
  },
  {
    id: "COOL021",
    level: "error",
    title: "The wet bulb of the design day is no warmer than its dry bulb",
    reason: "Water that evaporates cools; the two are equal in fog.",
    check: ({ checked: { site } }) => {
      const day = site.location?.designDay;
      const wetC = day?.wetBulb?.toCelsius();
      if (!day || wetC === undefined || wetC <= day.dryBulb.toCelsius()) return [];
      return [
        {
          path: "location.designDay.wetBulb",
          message: `the wet bulb is ${figure(wetC)} C, the dry bulb ${figure(day.dryBulb.toCelsius())} C`,
          remedy: "check whether the two were mixed up",
        },
      ];
    },
  },
];
