import { partSchema, type Catalog, type Part, type Price, type PriceBook, type Provenance } from "../../catalog";
import { sourceEntries, type Figure, type SourceEntry } from "./figure";

/** A part in the list of parts. */
export interface PartEntry {
  readonly id: string;
  readonly class: Part["class"];
  readonly vendor: string | null;
  readonly model: string | null;
  readonly status: Provenance["status"];
  /** Null for a part without a price. */
  readonly price: Price | null;
}

/** A part with all its figures and their sources. */
export interface PartSheet extends PartEntry {
  readonly asOf: string;
  readonly note: string | null;
  readonly figures: readonly Figure[];
  /** Sources of the part, its figures and its price, by key. */
  readonly sources: readonly SourceEntry[];
}

/** Keys of a part that have their own place in its sheet. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  ...["id", "class", "vendor", "model", "status", "sources", "asOf", "note", "figures", "price"],
]);

/** All parts, class by class, each class by id. */
export function partEntries(catalog: Catalog, prices: PriceBook): PartEntry[] {
  const classes = partSchema.options.map((option) => option.shape.class.value);
  return classes.flatMap((partClass) => catalog.all(partClass).map((part) => entryOf(part, catalog, prices)));
}

/**
 * A part with its figures, price and sources.
 * @throws GigasiteError PART001 if the catalog does not have it
 */
export function partSheet(id: string, catalog: Catalog, prices: PriceBook): PartSheet {
  const part = catalog.get(id);
  const entry = entryOf(part, catalog, prices);
  const { asOf, note, sources } = catalog.provenance(id);
  const figures = Object.entries(part)
    .filter(([name]) => !NO_FIGURES.has(name))
    .map(([name, value]) => figureOf(part, name, value, catalog));
  const keys = [sources, ...figures.map((figure) => figure.sources), entry.price?.sources ?? []].flat();
  return {
    ...entry,
    asOf,
    note: note ?? null,
    figures,
    sources: sourceEntries(keys),
  };
}

/** A figure with its own note; the note of the part is shown once. */
function figureOf(part: Part, name: string, value: unknown, catalog: Catalog): Figure {
  if (!catalog.states(part.id, name)) return { name, value, status: "default", sources: [], asOf: "" };
  const { status, sources, asOf } = catalog.provenance(part.id, name);
  const note = part.figures?.[name]?.note;
  return { name, value, status, sources, asOf, ...(note === undefined ? {} : { note }) };
}

function entryOf(part: Part, catalog: Catalog, prices: PriceBook): PartEntry {
  return {
    id: part.id,
    class: part.class,
    vendor: part.vendor ?? null,
    model: part.model ?? null,
    status: catalog.provenance(part.id).status,
    price: prices.price(part) ?? null,
  };
}
