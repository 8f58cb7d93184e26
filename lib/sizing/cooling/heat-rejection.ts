import type { Catalog, PartOf } from "../../catalog";
import type { Site } from "../../model";
import type { HeatRejectionPlan } from "../../plan/site-plan";
import { unitsFor } from "../design/redundancy";

/** Parts that can reject heat. */
type Rejector = PartOf<"chiller" | "dry-cooler" | "cooling-tower">;

/**
 * Default design day in degrees Celsius: outdoor air at the standard rating points of air-cooled and evaporatively cooled
 * chillers, 95 F dry bulb and 75 F wet bulb.
 * Source: AHRI Standard 550/590 (I-P)-2015, table 1, and its twin 551/591 in SI units; secondary.
 */
const RATING_DAY = { dryBulbC: 35, wetBulbC: 24 } as const;

/**
 * Heat rejection for a heat load. Units with a fixed number reject no more than their capacity; power and water are for the
 * heat actually rejected. Chillers draw by their coefficient of performance, fans of dry coolers and towers in proportion to
 * the load; by the fan laws their power would fall faster than the load.
 */
export function planHeatRejection(site: Site, heatKw: number, catalog: Catalog): HeatRejectionPlan {
  const { part: id, redundancy, count } = site.cooling.heatRejection;
  const part = catalog.of(id, "chiller", "dry-cooler", "cooling-tower");
  const unitKw = part.capacity.toKilowatts();
  const needed = unitsFor(heatKw, unitKw, redundancy);
  const spares = needed.installed - needed.working;
  const units = count ?? needed.installed;
  const carriedKw = Math.min(heatKw, units * unitKw);
  const powerKw = carriedKw * drawPerHeat(part);
  const outside = outsideOf(site, part);
  return {
    part: id,
    kind: part.class,
    working: needed.working,
    units,
    heatKw,
    capacityKw: Math.max(0, units - spares) * unitKw,
    redundancy,
    powerKw,
    rejectedKw: heatKw + powerKw,
    waterLPerHour: carriedKw * part.waterLPerKwh,
    outside,
    coldestC: coldestC(part, outside),
  };
}

/** Electrical power per heat. */
function drawPerHeat(part: Rejector): number {
  if (part.class === "chiller") return 1 / part.cop;
  return (part.maximum?.toKilowatts() ?? 0) / part.capacity.toKilowatts();
}

/** The day that the units are built for; `stated` where the site states the temperature that they depend on. */
function outsideOf(site: Site, part: Rejector): HeatRejectionPlan["outside"] {
  const day = site.location?.designDay;
  const dryBulbC = day?.dryBulb.toCelsius() ?? RATING_DAY.dryBulbC;
  const decisive = part.class === "cooling-tower" ? day?.wetBulb : day?.dryBulb;
  return {
    dryBulbC,
    // Wet bulb is never above dry bulb.
    wetBulbC: day?.wetBulb?.toCelsius() ?? Math.min(RATING_DAY.wetBulbC, dryBulbC),
    stated: decisive !== undefined,
  };
}

function coldestC(part: Rejector, { dryBulbC, wetBulbC }: HeatRejectionPlan["outside"]): number | null {
  if (part.class === "chiller") return null;
  return part.approachK + (part.class === "dry-cooler" ? dryBulbC : wetBulbC);
}
