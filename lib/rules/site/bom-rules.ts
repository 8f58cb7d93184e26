import type { Breach, Rule, Subject } from "../rule";

/** Parts bought for use, not as spares, each once. */
function usedParts({ bom }: Subject): string[] {
  return [...new Set(bom.lines.flatMap((line) => (line.spare ? [] : [line.part])))];
}

/** Path of the item that lists a part; path of the list where the part follows from the site. */
function pathOfItem({ checked: { site } }: Subject, part: string): string {
  const index = site.items.findIndex((item) => item.part === part);
  return index < 0 ? "items" : `items[${index}]`;
}

export const BOM_RULES: readonly Rule[] = [
  {
    id: "BOM001",
    level: "warning",
    title: "Every part bought must have a price",
    reason: "A total without that price is too low by an unknown amount.",
    check: ({ bom }) => {
      const unpriced = bom.lines.filter((line) => line.price === null);
      return [...new Set(unpriced.map((line) => line.part))].map((part) => ({
        path: "parts",
        message: `part "${part}" has no price; totals exclude it`,
        remedy: "set its `price` under `parts`, or add it to a price book under `prices`",
      }));
    },
  },
  {
    id: "BOM002",
    level: "error",
    title: "A part must not be billed again if another part includes it",
    reason: "The price of a server or rack-scale system includes its GPUs, trays and manifolds.",
    check: (subject) => {
      const { catalog, prices } = subject.checked;
      return usedParts(subject).flatMap((part): Breach[] => {
        const holder = prices.price(catalog.get(part))?.containedIn;
        if (holder === undefined) return [];
        return [
          {
            path: pathOfItem(subject, part),
            message: `part "${part}" is included in the price of ${holder}; the total counts it twice`,
            remedy: "remove the item; for stock, set a share of its class under `spares`",
          },
        ];
      });
    },
  },
  {
    id: "BOM003",
    level: "error",
    title: "No two parts of the bill may cover the same scope",
    reason: "Some prices overlap: an interconnection, for example, can include its substation. Only one of them is paid.",
    check: (subject) => {
      const { catalog, prices } = subject.checked;
      const parts = usedParts(subject);
      return parts.flatMap((part) => {
        const others = prices.price(catalog.get(part))?.overlaps?.filter((other) => parts.includes(other)) ?? [];
        return others.map((other) => ({
          path: pathOfItem(subject, part),
          message: `parts "${part}" and "${other}" overlap according to the price book; the total counts both`,
          remedy: "remove one of them from the site, or correct `overlaps` in the price book",
        }));
      });
    },
  },
];
