import { dirname, isAbsolute, join } from "node:path";
import { parsePriceBook, PriceBook, type Catalog } from "../catalog";
import { attempt, GigasiteError, type Problem } from "../errors";
import { inOrder } from "../schema/in-order";
import { valueAt } from "../schema/json-schema";
import { siteWithCatalog, type CheckedSite } from "./checked-site";
import { exchangeOf } from "./exchange";
import { PRICE_BOOK, SITE_FILE } from "./file-kind";
import { ensureKind, namedSource, placed } from "./placed";
import { readText, type ReadText } from "./read-text";
import { yamlSource, type YamlSource } from "./yaml/source";

/**
 * Reads and checks a site file, and the price book that it names.
 *
 * @param read gives the text of a file. Default: from the disk.
 * @throws GigasiteError with all problems, each with the file, the line and the column that it is about: FILE001 to
 *   FILE006 if a file cannot be read, SITE012 for a campus or a file of another kind, and the errors of {@link checkedSite}
 */
export function loadSite(file: string, read: ReadText = readText): CheckedSite {
  return siteIn(yamlSource(read(file), file), file, read);
}

/** Checks a site that was read from a file. @throws GigasiteError as {@link loadSite} */
export function siteIn(source: YamlSource, file: string, read: ReadText = readText): CheckedSite {
  ensureKind(source, SITE_FILE);
  if (valueAt(source.value, ["kind"]) !== undefined) throw placedError(source, OTHER_KIND);
  const site = placed(source, () => siteWithCatalog(source.value));
  const prices = attempt(() => pricesOf(source, file, read, site.value?.catalog));
  const { value } = prices;
  const checked = site.value;
  const exchange = placed(source, () => (checked && value ? exchangeOf(checked.site, value) : null));
  if (checked && value && exchange.value !== undefined) return { ...checked, prices: value, exchange: exchange.value };
  throw new GigasiteError([...site.problems, ...prices.problems, ...exchange.problems]);
}

/** The default prices, under those of the price book that a site names. */
function pricesOf(source: YamlSource, file: string, read: ReadText, catalog: Catalog | undefined): PriceBook {
  const name = valueAt(source.value, ["prices"]);
  if (typeof name !== "string" || name === "") return PriceBook.default();
  const book = namedSource(source, "prices", besideFile(file, name), PRICE_BOOK, read);
  // Which parts it may price is known only once the site is right.
  if (!catalog) return PriceBook.default();
  const { value, problems } = placed(book, () => parsePriceBook(book.value, catalog));
  if (!value) throw new GigasiteError(inOrder(problems, book.value));
  return PriceBook.default().over(value);
}

/** Path of a file that another one names by its path from there. */
export function besideFile(file: string, name: string): string {
  return isAbsolute(name) ? name : join(dirname(file), name);
}

const OTHER_KIND: Problem = {
  code: "SITE012",
  path: "kind",
  message: "this is a campus file; a site file is required",
  allowed: "a site file, without `kind`",
  remedy: "use one of the files listed under its `sites`; `plan`, `check` and `bom` also accept a campus",
};

function placedError(source: YamlSource, problem: Problem): GigasiteError {
  return GigasiteError.of({ ...problem, place: source.placeOf(problem) });
}
