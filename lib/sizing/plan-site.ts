import type { Catalog } from "../catalog";
import type { CheckedSite, Site } from "../model";
import { sizeCooling } from "./cooling/cooling";
import { fabricsOf, feedsOf, H100, loopsOf } from "./design/defaults";
import { failuresOf } from "./failure/failure";
import { sizeFabric } from "./cabling/fabric";
import { fabricTotal, idleFabric, type FabricShare } from "./cabling/fabric-total";
import { hallsOf } from "./halls";
import { sizeNetworkRacks } from "./rack/network-racks";
import { sizeOperation } from "./operation";
import { phaseNamed, planPhases, siteAt } from "./phase";
import type { FabricPlan, PlanTotals, PodPlan, SitePlan } from "../plan/site-plan";
import { provenPlan } from "./plan-laws";
import { podsOf } from "./pod";
import { sizePower } from "./power/power";
import { sum } from "../units/sum";
import { typicalItPowerKw } from "./power/typical-power";
import { wueLPerKwh } from "./cooling/water-use";

/**
 * The plan of a site, or of one of its phases. Pure; the cost grows with the kinds of pods, not with their number.
 * Infeasible fabrics are marked in the plan (see `FabricPlan.unbuildable`) for the rules to report.
 * @throws GigasiteError SITE009 for an unknown phase; DefectError for a figure that cannot be right
 */
export function planSite({ site, catalog }: Pick<CheckedSite, "site" | "catalog">, phase?: string): SitePlan {
  const sizeAt = (standing: Site) => sizeSite(standing, catalog);
  const shown = phase === undefined ? site : siteAt(site, phaseNamed(site, phase));
  return provenPlan({
    site: site.name,
    title: site.title ?? site.name,
    phase: phase ?? null,
    ...sizeAt(shown),
    phases: planPhases(site, sizeAt),
  });
}

function sizeSite(site: Site, catalog: Catalog): Omit<SitePlan, "site" | "title" | "phase" | "phases"> {
  const feeds = feedsOf(site);
  const loops = loopsOf(site, catalog);
  const pods = podsOf(site, catalog);
  const { fabrics, networkRacks } = sizeFabrics(site, pods, catalog);
  const networkKw = sum(fabrics.map((fabric) => fabric.powerKw));
  const cooling = sizeCooling(site, loops, { pods, networkKw, networkRacks: networkRacks.count }, catalog);
  const power = sizePower(site, feeds, { pods, networkKw, networkRacks, coolingKw: cooling.powerKw }, catalog);
  const totals = totalsOf({ pods, fabrics, cooling, power }, catalog);
  const failures = failuresOf({ pods, fabrics, power, cooling, totals }, catalog);
  const operation = sizeOperation(site, { power, totals, cooling, feeds }, catalog);
  const { islands, items } = site;
  return { islands, totals, pods, fabrics, networkRacks, items, power, cooling, failures, operation };
}

/** The fabrics over all halls, and the racks of switches. */
function sizeFabrics(site: Site, pods: readonly PodPlan[], catalog: Catalog) {
  const halls = hallsOf(site, pods, catalog).map(({ count, hall, fabrics }) => ({
    count,
    racks: hall.networkRacks,
    plans: fabrics.map(sizeFabric),
  }));
  const derived = site.fabrics.length === 0;
  const fabrics = fabricsOf(site, catalog).map((fabric): FabricPlan => {
    const [first, ...others] = halls.flatMap(({ count, plans }): FabricShare[] =>
      plans.filter((plan) => plan.name === fabric.name).map((plan) => ({ count, plan })),
    );
    return { derived, ...(first ? fabricTotal([first, ...others]) : idleFabric(fabric)) };
  });
  return { fabrics, networkRacks: sizeNetworkRacks(halls, site.power.distribution) };
}

function totalsOf(
  { pods, fabrics, cooling, power }: Pick<SitePlan, "pods" | "fabrics" | "cooling" | "power">,
  catalog: Catalog,
): PlanTotals {
  const itPowerKw = sum(pods.map((pod) => pod.itPowerKw)) + sum(fabrics.map((fabric) => fabric.powerKw));
  const facilityPowerKw = itPowerKw + cooling.powerKw + power.lossesKw;
  const bf16Tflops = throughputTflops(pods, catalog);
  const h100Tflops = catalog.of(H100, "gpu").bf16DenseTflops;
  return {
    gpus: sum(pods.map((pod) => pod.gpus)),
    nodes: sum(pods.map((pod) => pod.nodes)),
    racks: sum(pods.map((pod) => pod.racks)),
    h100Equivalents: bf16Tflops === null || h100Tflops === undefined ? null : bf16Tflops / h100Tflops,
    bf16Pflops: bf16Tflops === null ? null : bf16Tflops / 1000,
    itPowerKw,
    typicalItPowerKw: typicalItPowerKw(pods, fabrics, catalog),
    facilityPowerKw,
    pue: itPowerKw === 0 ? 0 : facilityPowerKw / itPowerKw,
    wueLPerKwh: wueLPerKwh(cooling.heatRejection.waterLPerHour, itPowerKw),
  };
}

/** Dense BF16 throughput of all GPUs; null as soon as one of them has no sourced figure. */
function throughputTflops(pods: readonly PodPlan[], catalog: Catalog): number | null {
  const each = pods.flatMap(({ gpu, gpus }) =>
    gpu === null ? [] : [{ gpus, tflops: catalog.of(gpu, "gpu").bf16DenseTflops }],
  );
  return each.some(({ tflops }) => tflops === undefined) ? null : sum(each.map(({ gpus, tflops = 0 }) => gpus * tflops));
}
