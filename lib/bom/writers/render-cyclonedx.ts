import type { Bom, BomLine } from "../bom";
import { cyclonedxOf, type CyclonedxEntry } from "./cyclonedx";

/** The bill as a CycloneDX hardware bill of materials: one device per line, with quantity, location, price and source. */
export function renderCyclonedx(bom: Bom): string {
  const { totals, units, site, title, phase, currency } = bom;
  const figures = {
    phase,
    currency,
    total: totals.usd,
    low: totals.low,
    high: totals.high,
    unverifiedShare: totals.unverifiedShare,
    unpricedLines: totals.unpricedLines,
    ...units,
  };
  return cyclonedxOf("device", { name: site, description: title, figures }, bom.lines.map(entryOf));
}

function entryOf(line: BomLine): CyclonedxEntry {
  const { system, part, description, purpose, phase, pod, fabric, layer, spare, quantity, unit, price } = line;
  return {
    name: part,
    description: `${description}; use: ${purpose}`,
    figures: {
      system,
      class: line.class,
      purpose,
      phase,
      pod,
      fabric,
      layer,
      spare,
      quantity,
      unit,
      unitPrice: price?.each.usd ?? null,
      total: price?.total.usd ?? null,
      low: price?.total.low ?? null,
      high: price?.total.high ?? null,
      priceDate: price?.asOf || null,
      priceStatus: price?.status ?? null,
      priceSources: price?.sources.join(", ") || null,
      powerKw: line.powerKw,
      weightKg: line.weightKg,
      rackUnits: line.rackUnits,
      leadWeeks: line.leadWeeks,
    },
  };
}
