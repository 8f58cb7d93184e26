import type { Catalog } from "../catalog";
import type { Loop, Site } from "../model";
import { flowLpm, PG25, WATER } from "./fluid";
import type { CoolingPlan, HeatRejectionPlan, LoopPlan, PodPlan } from "./plan";
import { redundancyBeside, unitsFor } from "./redundancy";
import { sum } from "./sum";

/** Heat of the site, by what takes it up at the rack. */
export interface Heat {
  readonly pods: readonly PodPlan[];
  /** Heat of switches and their racks, all of it into air. */
  readonly networkKw: number;
  readonly networkRacks: number;
}

/** A loop's heat, and the sets of units that share it. */
interface Load {
  readonly heatKw: number;
  readonly sets: number;
}

/** The cooling of a site: what each loop carries and with what, and what takes the heat out of the site. */
export function sizeCooling(site: Site, loops: readonly Loop[], heat: Heat, catalog: Catalog): CoolingPlan {
  const airLoop = loops.find((loop) => loop.kind !== "direct-to-chip");
  const airHeatKw = sum(heat.pods.map((pod) => pod.airHeatKw)) + heat.networkKw;
  const plans = loops.map((loop) => loopPlan(loop, loadOf(loop, loop === airLoop, heat), catalog));
  const unitPowerKw = sum(plans.map((plan) => unitDrawKw(plan, catalog)));
  const heatKw = sum(heat.pods.map((pod) => pod.itPowerKw)) + heat.networkKw + unitPowerKw;
  const heatRejection = rejectionPlan(site, heatKw, catalog);
  const chillerKw = heatKw / catalog.of(heatRejection.part, "chiller").cop;
  return {
    loops: plans,
    air: { heatKw: airLoop ? 0 : airHeatKw },
    heatRejection,
    powerKw: unitPowerKw + chillerKw,
  };
}

function loadOf(loop: Loop, takesAir: boolean, heat: Heat): Load {
  const own = heat.pods.filter((pod) => pod.cooling === loop.name);
  const air = takesAir ? heat.pods.filter((pod) => pod.airHeatKw > 0) : [];
  const served = [...new Set([...own, ...air])];
  const sets = {
    rack: sum(served.map((pod) => pod.racks)) + (takesAir ? heat.networkRacks : 0),
    pod: sum(served.map((pod) => pod.count)),
    hall: 1,
  }[loop.cdusPer];
  const airKw = sum(air.map((pod) => pod.airHeatKw)) + (takesAir ? heat.networkKw : 0);
  // Switches give heat to the air even where no pod does; then the loop is one set.
  return { heatKw: sum(own.map((pod) => pod.liquidHeatKw)) + airKw, sets: Math.max(1, sets) };
}

function loopPlan(loop: Loop, { heatKw, sets }: Load, catalog: Catalog): LoopPlan {
  const unit = loop.cdu === undefined ? undefined : catalog.of(loop.cdu, "cdu", "rear-door", "air-handler");
  const unitKw = unit?.capacity.toKilowatts() ?? 0;
  const inside = unit?.class === "cdu" ? unit.redundancy : "N";
  const perSet = unit && sets > 0 ? unitsFor(heatKw / sets, unitKw, redundancyBeside(loop.redundancy, inside)) : undefined;
  const fluid = loop.kind === "direct-to-chip" ? PG25 : WATER;
  return {
    name: loop.name,
    kind: loop.kind,
    heatKw,
    capacityKw: (perSet?.working ?? 0) * sets * unitKw,
    cdu: unit?.id ?? null,
    cdus: (perSet?.installed ?? 0) * sets,
    redundancy: loop.redundancy,
    flowLpm: loop.kind === "air" ? 0 : flowLpm(heatKw, loop.return.kelvinAbove(loop.supply), fluid),
    supplyC: loop.supply.toCelsius(),
    returnC: loop.return.toCelsius(),
  };
}

/** Draw of a loop's pumps or fans, by the units' largest draw; spares stand still. */
function unitDrawKw(plan: LoopPlan, catalog: Catalog): number {
  if (plan.cdu === null) return 0;
  const unit = catalog.of(plan.cdu, "cdu", "rear-door", "air-handler");
  return (plan.capacityKw / unit.capacity.toKilowatts()) * (unit.maximum?.toKilowatts() ?? 0);
}

function rejectionPlan(site: Site, heatKw: number, catalog: Catalog): HeatRejectionPlan {
  const { part, redundancy, count } = site.cooling.heatRejection;
  const unitKw = catalog.of(part, "chiller").capacity.toKilowatts();
  const needed = unitsFor(heatKw, unitKw, redundancy);
  const spares = needed.installed - needed.working;
  const units = count ?? needed.installed;
  return { part, units, heatKw, capacityKw: Math.max(0, units - spares) * unitKw, redundancy };
}
