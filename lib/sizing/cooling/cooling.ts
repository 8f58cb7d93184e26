import type { Catalog } from "../../catalog";
import type { Loop, Site } from "../../model";
import { planHeatRejection } from "./heat-rejection";
import { planLoop } from "./loop";
import { loopLoad, type Heat } from "./loop-load";
import type { CoolingPlan } from "../../plan/site-plan";
import { sum } from "../../units/sum";

/**
 * The cooling of a site: load and units of each loop, and the heat rejection. All heat in air goes into the first loop that
 * is not direct-to-chip.
 *
 * Heat to reject is all power that becomes heat in the halls: IT power, including heat that goes into no loop, and the power
 * of pumps and fans. Losses of the power chain are excluded, because its stages are mostly outdoors or have separate
 * ventilation. Facility power is therefore heat rejected plus losses.
 */
export function sizeCooling(site: Site, loops: readonly Loop[], heat: Heat, catalog: Catalog): CoolingPlan {
  const airLoop = loops.find((loop) => loop.kind !== "direct-to-chip");
  const plans = loops.map((loop) => planLoop(loop, loopLoad(loop, loop === airLoop, heat, site), catalog));
  const unitPowerKw = sum(plans.map((plan) => plan.powerKw));
  const itPowerKw = sum(heat.pods.map((pod) => pod.itPowerKw)) + heat.networkKw;
  const heatRejection = planHeatRejection(site, itPowerKw + unitPowerKw, catalog);
  const airHeatKw = sum(heat.pods.map((pod) => pod.airHeatKw)) + heat.networkKw;
  return {
    loops: plans,
    air: { heatKw: airLoop ? 0 : airHeatKw },
    heatRejection,
    powerKw: unitPowerKw + heatRejection.powerKw,
  };
}
