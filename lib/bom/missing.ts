import type { PartClass } from "../catalog/part";
import type { BomLine } from "./bom";

/** Classes of passive parts, and of equipment that supplies power instead of using it. */
const WITHOUT_LOAD: ReadonlySet<PartClass> = new Set<PartClass>([
  ...(["rack", "cable", "manifold", "accessory"] as const),
  ...(["rack-pdu", "busway", "ups", "transformer", "substation", "generator", "battery"] as const),
]);

/** Whether totals of cost lack a line. */
export function isUnpriced({ price }: Pick<BomLine, "price">): boolean {
  return price === null;
}

/** Whether totals of weight lack a line. */
export function isUnweighed({ weightKg }: Pick<BomLine, "weightKg">): boolean {
  return weightKg === null;
}

/** Whether totals of power lack a line: its parts use power, and have no nameplate power. */
export function isUnrated(line: Pick<BomLine, "powerKw" | "class">): boolean {
  return line.powerKw === null && !WITHOUT_LOAD.has(line.class);
}
