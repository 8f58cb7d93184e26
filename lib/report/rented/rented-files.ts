import { cyclonedxOf } from "../../bom/writers/cyclonedx";
import { sourceNote } from "../../bom/writers/source-note";
import { API_VERSION } from "../../model";
import type { RentedBill, RentedLine } from "../../replica";
import type { TextOptions } from "../../formats";
import { csvTable, type CsvColumns } from "../../formats/csv";
import { mdDocument } from "../../formats/markdown";
import { titleSection } from "../../formats/section";
import { sectionMarkdown } from "../../formats/section-markdown";
import { sectionsText } from "../../formats/section-text";
import { rentedSections } from "./rented-sections";
import { rentedPages, rentedSheet } from "./rented-sheet";

const heading = ({ site, region }: RentedBill) => `Rented bill of ${site}, ${region}`;

/** The rented bill as text that ends with a line feed. */
export function rentedTable(bill: RentedBill, options: TextOptions = {}): string {
  return sectionsText(
    [
      titleSection(heading(bill)),
      ...rentedSections(bill),
      { blocks: [{ notes: bill.sources.map(sourceNote), tone: "muted" }] },
    ],
    options,
  );
}

/** The rented bill as JSON: a stable contract, to which keys may be added. Unknown figures are null, never 0. */
export function rentedJson(bill: RentedBill): string {
  return `${JSON.stringify({ apiVersion: API_VERSION, kind: "RentedBill", ...bill }, null, 2)}\n`;
}

/** CSV columns of a rented bill by key, in order. */
const CSV_COLUMNS: CsvColumns<RentedLine> = {
  item: ({ item }) => item,
  purpose: ({ purpose }) => purpose,
  quantity: ({ quantity }) => quantity,
  unit: ({ unit }) => unit,
  usd_per_hour: ({ price }) => price?.usdPerHour ?? null,
  usd_per_month: ({ price }) => price?.usdPerMonth ?? null,
  bound: ({ price }) => price?.bound ?? null,
  block_low_usd: ({ block }) => block?.low ?? null,
  block_high_usd: ({ block }) => block?.high ?? null,
  price_region: ({ price }) => price?.region ?? null,
  price_date: ({ price }) => price?.asOf ?? null,
  price_status: ({ price }) => price?.status ?? null,
  price_sources: ({ price }) => price?.sources.join("; ") ?? null,
};

/** The lines as CSV with a header row. Cells of unknown figures are empty. */
export function rentedCsv({ lines }: RentedBill): string {
  return csvTable(CSV_COLUMNS, lines);
}

/** The rented bill in GitHub's Markdown. */
export function rentedMarkdown(bill: RentedBill): string {
  const sections = [
    ...sectionMarkdown(titleSection(heading(bill)), "#"),
    ...rentedSections(bill).flatMap((section) => sectionMarkdown(section)),
  ];
  return mdDocument(sections);
}

/** The rented bill as a CycloneDX document, one platform component per line. */
export function rentedCyclonedx(bill: RentedBill): string {
  const { site, region, currency, totals, lines } = bill;
  const root = { usdPerHour: totals.usdPerHour, usdPerMonth: totals.usdPerMonth, region, currency };
  return cyclonedxOf(
    "platform",
    { name: site, description: heading(bill), figures: root },
    lines.map(({ item, purpose, quantity, unit, price }) => ({
      name: item,
      description: `${item}, ${purpose}`,
      figures: {
        purpose,
        quantity,
        unit,
        usdPerHour: price?.usdPerHour ?? null,
        usdPerMonth: price?.usdPerMonth ?? null,
        priceDate: price?.asOf ?? null,
        priceStatus: price?.status ?? null,
        priceSources: price?.sources.join(", ") || null,
      },
    })),
  );
}

/** The rented bill as a spreadsheet. Totals are formulas. */
export async function rentedXlsx(bill: RentedBill): Promise<Uint8Array> {
  const { workbookOf } = await import("../../formats/sheet/workbook");
  return workbookOf([rentedSheet(bill, heading(bill))], rentedPages(bill));
}
