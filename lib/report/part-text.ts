import type { Price } from "../catalog";
import { printable } from "../errors";
import { counted, dollars, styles, textTable, type TextOptions } from "../text";
import { figureTable, sourceLine } from "./figure-table";
import type { PartEntry, PartSheet } from "./part-sheet";

/** The list of parts, class by class, as text of at most 100 columns for a terminal, with a line feed at the end. */
export function partsTable(entries: readonly PartEntry[], options: TextOptions = {}): string {
  if (entries.length === 0) return "No parts.\n";
  const style = styles(options);
  const classes = [...new Set(entries.map((entry) => entry.class))];
  const sections = classes.flatMap((partClass) => {
    const parts = entries.filter((entry) => entry.class === partClass);
    return [style.heading(`${partClass}: ${counted(parts.length, "part")}`), listOf(parts), ""];
  });
  return `${sections.join("\n")}\n`;
}

function listOf(parts: readonly PartEntry[]): string {
  return textTable(
    [
      { head: "Part", width: 28 },
      { head: "Model", width: 32 },
      { head: "Figures", width: 10 },
      { head: "Price", width: 11, align: "right" },
      { head: "Price is", width: 10 },
    ],
    parts.map(({ id, vendor, model, status, price }) => [
      id,
      nameOf({ vendor, model }),
      status,
      price === null ? "no price" : dollars(price.usd),
      price?.status ?? "",
    ]),
  );
}

/** All that is known about a part as text of at most 100 columns for a terminal, with a line feed at the end. */
export function partText(sheet: PartSheet, options: TextOptions = {}): string {
  const style = styles(options);
  const { id, price, note, figures, sources } = sheet;
  const name = nameOf(sheet);
  return [
    style.heading(`${id}: ${name === "" ? "" : `${printable(name)}, `}${sheet.class}`),
    ...(note === null ? [] : [printable(note)]),
    "",
    figureTable(figures),
    "",
    ...(price === null ? ["No price is known."] : priceLines(price)),
    "",
    style.heading("Sources"),
    ...sources.map(sourceLine),
    "",
  ].join("\n");
}

function priceLines({ usd, low, high, asOf, status, sources, leadWeeks, note, containedIn }: Price): string[] {
  const from = sources.length === 0 ? "" : ` from ${sources.join(", ")}`;
  return [
    `Price: ${dollars(usd)}, between ${dollars(low)} and ${dollars(high)} (${status}, as of ${asOf}${from}).`,
    ...(note === undefined ? [] : [printable(note)]),
    ...(containedIn === undefined ? [] : [`It is in the price of ${printable(containedIn)} and never added to a sum.`]),
    ...(leadWeeks === undefined ? [] : [`Delivery: about ${counted(leadWeeks, "week")}.`]),
  ];
}

function nameOf({ vendor, model }: Pick<PartEntry, "vendor" | "model">): string {
  return [vendor, model].filter((word) => word !== null).join(" ");
}
