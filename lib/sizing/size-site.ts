import type { Catalog } from "../catalog";
import type { PlanTotals, PodPlan, SitePlan } from "../plan/site-plan";
import { starts } from "../trace/stage";
import { sum } from "../units/sum";
import { sizeCooling } from "./cooling/cooling";
import { wueLPerKwh } from "./cooling/water-use";
import { H100 } from "./design/defaults";
import type { Design } from "./design/design";
import { sizePower } from "./power/power";
import { typicalItPowerKw } from "./power/typical-power";
import type { HallSizes } from "./size-halls";

/** Figures of a site that its failures, its operation and its phases follow from. */
export type SiteSize = Pick<SitePlan, "totals" | "pods" | "fabrics" | "networkRacks" | "power" | "cooling">;

/** Sizes power and cooling for the pods of a site and its halls. */
export function sizeSite({ site, catalog }: Design, pods: readonly PodPlan[], halls: HallSizes): SiteSize {
  starts("size");
  const { fabrics, networkRacks } = halls;
  const { feeds } = site.power;
  const networkKw = sum(fabrics.map((fabric) => fabric.powerKw));
  const cooling = sizeCooling(site, site.cooling.loops, { pods, networkKw, networkRacks: networkRacks.count }, catalog);
  const power = sizePower(site, feeds, { pods, networkKw, networkRacks, coolingKw: cooling.powerKw }, catalog);
  const totals = totalsOf({ pods, fabrics, cooling, power }, catalog);
  return { totals, pods, fabrics, networkRacks, power, cooling };
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
