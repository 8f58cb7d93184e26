import { ensureFigures, ensureSums, type FigureRules, type SumLaw } from "../errors/figures";
import type { Keys } from "../errors";
import type { CampusPlan } from "../plan/campus-plan";
import type { FabricPlan, SitePlan } from "../plan/site-plan";

/** Keys of a plan that can be unknown or not apply, and temperatures, which can be below 0 °C. */
const RULES: FigureRules = {
  result: "the plan",
  nullable: new Set([
    ...["phase", "h100Equivalents", "bf16Pflops", "typicalItPowerKw"],
    ...["gpu", "system", "nvlink", "manifolds", "rackHeight", "rackFeed", "busways", "cooling"],
    ...["uplinksTo", "unbuildable", "units", "unitKw", "utilization", "bridgeMinutes"],
    ...["cdu", "facility", "coldestC"],
  ]),
  signed: new Set(["supplyC", "returnC", "dryBulbC", "wetBulbC", "coldestC"]),
};

/**
 * A plan whose figures are finite and none of them negative, whose counts are products and whose totals are sums of their
 * parts. Every plan passes this, so that no report shows `NaN`; it takes time with the size of the plan.
 * @throws DefectError with the key
 */
export function provenPlan(plan: SitePlan): SitePlan {
  ensureFigures(plan, RULES);
  ensureSums(RULES.result, planLaws(plan));
  return plan;
}

/** As {@link provenPlan}, for a campus. @throws DefectError with the key */
export function provenCampusPlan(plan: CampusPlan): CampusPlan {
  const rules = { ...RULES, result: "the plan of the campus" };
  ensureFigures(plan, rules);
  ensureSums(rules.result, campusLaws(plan));
  return plan;
}

function* planLaws(plan: SitePlan): Generator<SumLaw> {
  const { totals, pods, fabrics, cooling, power, networkRacks, operation, failures, phases } = plan;
  for (const key of ["gpus", "nodes", "racks"] as const) yield law(["totals", key], totals[key], each(pods, key));
  const itParts = [...each(pods, "itPowerKw"), ...each(fabrics, "powerKw")];
  yield law(["totals", "itPowerKw"], totals.itPowerKw, itParts);
  yield law(["totals", "facilityPowerKw"], totals.facilityPowerKw, [totals.itPowerKw, cooling.powerKw, power.lossesKw]);
  for (const [index, pod] of pods.entries()) {
    yield law(["pods", index, "nodes"], pod.nodes, [pod.count * pod.nodesPerPod]);
    yield law(["pods", index, "racks"], pod.racks, [pod.count * pod.racksPerPod]);
    yield law(["pods", index, "itPowerKw"], pod.itPowerKw, [pod.liquidHeatKw, pod.airHeatKw]);
  }
  for (const [index, fabric] of fabrics.entries()) yield* fabricLaws(fabric, ["fabrics", index]);
  yield law(["power", "feeds"], totals.facilityPowerKw, each(power.feeds, "loadKw"));
  yield law(["power", "lossesKw"], power.lossesKw, each(power.stages, "lossKw"));
  for (const [index, { stage, units }] of power.stages.entries()) {
    if (stage === "rack-pdu")
      yield law(["power", "stages", index, "units"], units, [...each(pods, "rackPdus"), networkRacks.rackPdus]);
  }
  yield* coolingLaws(plan);
  yield law(["operation", "energyMwhPerYear"], operation.energyMwhPerYear, each(operation.feeds, "energyMwhPerYear"));
  for (const [index, { dark, darkGpus }] of failures.entries()) {
    if (dark.length > 0) yield law(["failures", index, "darkGpus"], darkGpus, each(dark, "gpus"));
  }
  for (const [index, { feedCapacityKw, feeds }] of phases.entries())
    yield law(["phases", index, "feedCapacityKw"], feedCapacityKw, each(feeds, "capacityKw"));
}

/** Power is the sum over switches and modules, and the links of the lowest layer are those of all speeds. */
function* fabricLaws({ tiers, cables, linkSpeeds, powerKw }: FabricPlan, keys: Keys): Generator<SumLaw> {
  const modules = cables.flatMap(({ transceivers }) => transceivers);
  yield law([...keys, "powerKw"], powerKw, [...each(tiers, "powerKw"), ...each(modules, "powerKw")]);
  for (const [index, { layer, count }] of cables.entries()) {
    if (layer === "node-leaf") yield law([...keys, "cables", index, "count"], count, each(linkSpeeds, "links"));
  }
}

/** All heat of the racks, and of pumps and fans, is rejected with the power that rejects it. */
function* coolingLaws({ totals, cooling: { loops, air, heatRejection, powerKw } }: SitePlan): Generator<SumLaw> {
  const keys = ["cooling", "heatRejection"];
  const ofLoops = each(loops, "powerKw");
  yield law(["cooling", "powerKw"], powerKw, [...ofLoops, heatRejection.powerKw]);
  yield law([...keys, "rejectedKw"], heatRejection.rejectedKw, [heatRejection.heatKw, heatRejection.powerKw]);
  yield law([...keys, "heatKw"], heatRejection.heatKw, [...ofLoops, ...each(loops, "heatKw"), air.heatKw]);
  yield law(["cooling"], heatRejection.heatKw, [...ofLoops, totals.itPowerKw]);
}

function* campusLaws({ sites, totals, feeds }: CampusPlan): Generator<SumLaw> {
  const ofSites = sites.map((site) => site.totals);
  for (const key of ["gpus", "nodes", "racks", "itPowerKw", "facilityPowerKw"] as const)
    yield law(["totals", key], totals[key], each(ofSites, key));
  for (const [index, { loadKw, shares }] of feeds.entries())
    yield law(["feeds", index, "loadKw"], loadKw, each(shares, "loadKw"));
}

function law(keys: Keys, total: number, parts: readonly number[]): SumLaw {
  return { keys, total, parts };
}

/** One figure of every entry of a list. */
function each<K extends PropertyKey>(entries: readonly Readonly<Record<K, number>>[], key: K): number[] {
  return entries.map((entry) => entry[key]);
}
