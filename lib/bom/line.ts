import type { Part } from "../catalog";
import type { Price } from "../catalog/price-book";
import type { BomLine, LinePrice, Money } from "./bom";
import type { Demand } from "./demand";
import { DIGITS, exactSum, exactTimes } from "./sum";

/** The line of demands with the same system, part and use. */
export function lineOf(demands: readonly [Demand, ...Demand[]], part: Part, price: Price | undefined): BomLine {
  const [{ system, purpose, phase = null, pod = null, fabric = null, layer = null, spare = false }] = demands;
  const quantity = demands.reduce((total, demand) => total + demand.count, 0);
  return {
    system,
    part: part.id,
    class: part.class,
    description: [part.vendor, part.model].filter((text) => text !== undefined).join(" ") || part.id,
    purpose,
    phase,
    pod,
    fabric,
    layer,
    spare,
    quantity,
    unit: "each",
    price: price === undefined ? null : priceOf(price, quantity),
    powerKw: drawOf(demands, part),
    weightKg: times(quantity, part.weight?.toKilograms(), DIGITS.kg),
    // The rack units of a rack are its capacity; spares occupy none.
    rackUnits: part.class === "rack" ? null : times(spare ? 0 : quantity, part.rackUnits, 0),
    leadWeeks: price?.leadWeeks ?? null,
  };
}

function priceOf(price: Price, quantity: number): LinePrice {
  const money = (count: number): Money => ({
    usd: exactTimes(count, price.usd, DIGITS.usd),
    low: exactTimes(count, price.low, DIGITS.usd),
    high: exactTimes(count, price.high, DIGITS.usd),
  });
  return { each: money(1), total: money(quantity), asOf: price.asOf, status: price.status, sources: price.sources };
}

/** Power as planned, else nameplate power: the power of a switch already includes its transceivers. */
function drawOf(demands: readonly Demand[], part: Part): number | null {
  const each = (part.maximum ?? part.typical)?.toKilowatts();
  const draws = demands.map((demand) => demand.powerKw ?? times(demand.count, each, DIGITS.kw));
  const known = draws.filter((draw) => draw !== null);
  return known.length === 0 ? null : exactSum(known, DIGITS.kw);
}

function times(count: number, each: number | undefined, digits: number): number | null {
  return each === undefined ? null : exactTimes(count, each, digits);
}
