import type { Catalog } from "../../catalog";
import type { FluidName, Loop } from "../../model";
import { facilityWater } from "./facility-water";
import { flowLpm } from "./fluid";
import type { LoopLoad } from "./loop-load";
import type { LoopPlan } from "../../plan/site-plan";
import { redundancyBeside, unitsFor } from "../design/redundancy";

/** Default fluid by kind of loop. */
const USUAL_FLUID: Readonly<Record<Loop["kind"], FluidName>> = {
  "direct-to-chip": "pg25",
  "rear-door": "water",
  air: "air",
};

/**
 * A loop with its units. Each set has units for the set with the highest load, by heat and by the racks that a unit can
 * serve, and spares by the loop's redundancy. Units with a fixed number cool no more than their capacity.
 *
 * Pumps and fans draw power linearly from zero to their nameplate power at full load, the only two known points. By the
 * affinity laws (cube of the flow) it is lower in between.
 */
export function planLoop(loop: Loop, load: LoopLoad, catalog: Catalog): LoopPlan {
  const { pods, network, heatKw, sets } = load;
  const unit = loop.cdu === undefined ? undefined : catalog.of(loop.cdu, "cdu", "rear-door", "air-handler");
  const unitKw = unit?.capacity.toKilowatts() ?? 0;
  const inside = unit?.class === "cdu" ? unit.redundancy : "N";
  const racksServed = (unit?.class === "cdu" ? unit.racksServed : undefined) ?? Infinity;
  const units = unit ? Math.max(load.setKw / unitKw, load.setRacks / racksServed) : 0;
  const perSet = unitsFor(units, 1, redundancyBeside(loop.redundancy, inside));
  const cdus = unit ? (loop.count ?? perSet.installed * sets) : 0;
  const spares = (perSet.installed - perSet.working) * sets;
  const powerKw = unit ? Math.min(heatKw / unitKw, cdus) * (unit.maximum?.toKilowatts() ?? 0) : 0;
  const fluid = loop.fluid ?? USUAL_FLUID[loop.kind];
  const supplyC = loop.supply.toCelsius();
  const returnC = loop.return.toCelsius();
  return {
    name: loop.name,
    kind: loop.kind,
    pods,
    network,
    heatKw,
    capacityKw: Math.max(0, cdus - spares) * unitKw,
    cdu: unit?.id ?? null,
    cdusPer: loop.cdusPer,
    sets,
    setKw: load.setKw,
    workingPerSet: perSet.working,
    cdus,
    redundancy: loop.redundancy,
    spareInside: inside === "N+1",
    fluid,
    flowLpm: flowLpm(heatKw, returnC - supplyC, fluid),
    supplyC,
    returnC,
    powerKw,
    facility: unit ? facilityWater(unit, { fluid, supplyC, returnC, heatKw: heatKw + powerKw }) : null,
  };
}
