import { SYSTEM_NAMES, SYSTEMS } from "../../catalog/system";
import { dollars, thousands } from "../../formats";
import { tableSections, type Section } from "../../formats/section";
import { signed } from "../../formats/signed";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import type { BomDelta, BomDeltaLine } from "./bom-delta";

/** The lines of a delta in the order of reports: by system, then those with a change of price only. No section is empty. */
export function deltaSections({ lines }: Pick<BomDelta, "lines">): Section[] {
  const changed = lines.filter(({ change }) => change !== "repriced");
  const repriced = lines.filter(({ change }) => change === "repriced");
  return [
    ...SYSTEM_NAMES.flatMap((system) => {
      const own = changed.filter((line) => line.system === system);
      return tableSections(SYSTEMS[system], tableOf(COLUMNS, own, { aligned: "changed" }));
    }),
    ...tableSections("Price changes only", tableOf(REPRICED_COLUMNS, repriced)),
  ];
}

const NAMES: readonly TableColumn<BomDeltaLine>[] = [
  textColumn("Part", ({ description }) => description),
  textColumn("Use", ({ purpose }) => purpose),
];

const COLUMNS: readonly TableColumn<BomDeltaLine>[] = [
  ...NAMES,
  figureColumn("Qty before", ({ before }) => thousands(before)),
  figureColumn("Qty after", ({ after }) => thousands(after)),
  figureColumn("Change", ({ quantity }) => signed(quantity, thousands)),
  figureColumn("Cost change", ({ difference }) => signed(difference?.usd ?? null, dollars, "no price")),
  figureColumn("kW change", ({ powerKw }) => signed(powerKw, thousands)),
  figureColumn("Lead time (weeks)", ({ leadWeeks }) => (leadWeeks === null ? "" : thousands(leadWeeks)), {
    only: ["markdown", "html"],
  }),
];

const REPRICED_COLUMNS: readonly TableColumn<BomDeltaLine>[] = [
  ...NAMES,
  figureColumn("Qty", ({ after }) => thousands(after)),
  figureColumn("Price before", ({ eachUsd }) => priceText(eachUsd.before)),
  figureColumn("Price after", ({ eachUsd }) => priceText(eachUsd.after)),
  figureColumn("Cost change", ({ difference }) => signed(difference?.usd ?? 0, dollars)),
];

/** The price of a unit in one of two bills. */
function priceText(usd: number | null): string {
  return usd === null ? "no price" : dollars(usd);
}
