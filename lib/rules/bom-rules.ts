import type { Breach, Rule, Subject } from "./rule";

/** What is bought to be used, once for each part. */
function usedParts({ bom }: Subject): string[] {
  return [...new Set(bom.lines.flatMap((line) => (line.spare ? [] : [line.part])))];
}

/** The entry of the site that lists a part to be bought; the list where what follows from the site has it. */
function pathOfItem({ checked: { site } }: Subject, part: string): string {
  const index = site.items.findIndex((item) => item.part === part);
  return index < 0 ? "items" : `items[${index}]`;
}

export const BOM_RULES: readonly Rule[] = [
  {
    id: "BOM001",
    level: "warning",
    title: "Every part that is bought has a price",
    reason: "A total that leaves parts out is too low, and nobody sees by how much.",
    check: ({ bom }) => {
      const unpriced = bom.lines.filter((line) => line.price === null);
      return [...new Set(unpriced.map((line) => line.part))].map((part) => ({
        path: "parts",
        message: `part "${part}" has no price; no total holds what it costs`,
        remedy: `give it a \`price\` under \`parts\`, or an entry in a price book that \`prices\` names`,
      }));
    },
  },
  {
    id: "BOM002",
    level: "error",
    title: "No part is billed beside what it comes in",
    reason:
      "The price of a server or rack-scale system holds its GPUs, trays and manifolds; billed again, they count twice.",
    check: (subject) => {
      const { catalog, prices } = subject.checked;
      return usedParts(subject).flatMap((part): Breach[] => {
        const holder = prices.price(catalog.get(part))?.containedIn;
        if (holder === undefined) return [];
        return [
          {
            path: pathOfItem(subject, part),
            message: `part "${part}" is in the price of ${holder}, and counts twice in the total`,
            remedy: "take the item out; where it lies in store, state a share for its class under `spares`",
          },
        ];
      });
    },
  },
  {
    id: "BOM003",
    level: "error",
    title: "No two parts of the bill cover the same",
    reason: "Prices overlap, such as those of a substation and of an interconnection that brings one; only one is paid.",
    check: (subject) => {
      const { catalog, prices } = subject.checked;
      const parts = usedParts(subject);
      return parts.flatMap((part) => {
        const others = prices.price(catalog.get(part))?.overlaps?.filter((other) => parts.includes(other)) ?? [];
        return others.map((other) => ({
          path: pathOfItem(subject, part),
          message: `parts "${part}" and "${other}" cover the same by the price book, and both are in the total`,
          remedy: "take one of the two out of the site, or correct `overlaps` in the price book",
        }));
      });
    },
  },
];
