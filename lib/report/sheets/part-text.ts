import type { Price } from "../../catalog";
import { counted, dollars, type TextOptions } from "../../formats";
import { sectionsText } from "../../formats/section-text";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import { figureTable, sourceSection } from "./figure-table";
import type { PartEntry, PartSheet } from "./part-sheet";

/** The list of parts by class, as text that ends with a line feed. */
export function partsTable(entries: readonly PartEntry[], options: TextOptions = {}): string {
  if (entries.length === 0) return "No parts.\n";
  const sections = [...new Set(entries.map((entry) => entry.class))].map((partClass) => {
    const parts = entries.filter((entry) => entry.class === partClass);
    const heading = `${partClass}: ${counted(parts.length, "part")}`;
    return { heading, blocks: [tableOf(COLUMNS, parts, { aligned: "parts" })] };
  });
  return `${sectionsText(sections, options)}\n`;
}

const COLUMNS: readonly TableColumn<PartEntry>[] = [
  textColumn("Part", ({ id }) => id),
  textColumn("Model", nameOf),
  textColumn("Figures", ({ status }) => status),
  figureColumn("Price", ({ price }) => (price === null ? "no price" : dollars(price.usd))),
  textColumn("Price status", ({ price }) => price?.status ?? ""),
];

/** A part with its figures, price and sources, as text that ends with a line feed. */
export function partText(sheet: PartSheet, options: TextOptions = {}): string {
  const { id, price, note, figures, sources } = sheet;
  const name = nameOf(sheet);
  return sectionsText(
    [
      {
        heading: `${id}: ${name === "" ? "" : `${name}, `}${sheet.class}`,
        blocks: [{ notes: note === null ? [] : [note] }],
      },
      { blocks: [figureTable(figures, options)] },
      { blocks: [{ notes: price === null ? ["No price."] : priceTexts(price) }] },
      sourceSection(sources),
    ],
    options,
  );
}

function priceTexts({ usd, low, high, asOf, status, sources, leadWeeks, note, containedIn }: Price): string[] {
  const from = sources.length === 0 ? "" : `, from ${sources.join(", ")}`;
  return [
    `Price: ${dollars(usd)}, range ${dollars(low)} to ${dollars(high)} (${status}, price date ${asOf}${from}).`,
    ...(note === undefined ? [] : [note]),
    ...(containedIn === undefined ? [] : [`Included in the price of ${containedIn}; not added to totals.`]),
    ...(leadWeeks === undefined ? [] : [`Lead time: ${counted(leadWeeks, "week")}.`]),
  ];
}

function nameOf({ vendor, model }: Pick<PartEntry, "vendor" | "model">): string {
  return [vendor, model].filter((word) => word !== null).join(" ");
}
