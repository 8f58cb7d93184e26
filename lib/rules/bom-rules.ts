import { billOf } from "../bom";
import type { Rule } from "./rule";

export const BOM_RULES: readonly Rule[] = [
  {
    id: "BOM001",
    level: "warning",
    title: "Every part that is bought has a price",
    reason: "A total that leaves parts out is too low, and nobody sees by how much.",
    check: ({ checked: { catalog, prices }, plan }) => {
      const unpriced = billOf(plan, catalog, prices).lines.filter((line) => line.price === null);
      return [...new Set(unpriced.map((line) => line.part))].map((part) => ({
        path: "parts",
        message: `part "${part}" has no price; no total holds what it costs`,
        remedy: `give it a \`price\` under \`parts\`, or an entry in a price book that \`prices\` names`,
      }));
    },
  },
];
