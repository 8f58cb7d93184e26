import { dirname, isAbsolute, join } from "node:path";
import { parsePriceBook, PriceBook, type Catalog } from "../catalog";
import { attempt, GigasiteError, shown, type Attempt, type Problem } from "../errors";
import { inOrder } from "../errors/in-order";
import { valueAt } from "../errors/json-schema";
import { siteWithCatalog, type CheckedSite } from "./checked-site";
import { readText, type ReadText } from "./read-text";
import { yamlSource, type YamlSource } from "./yaml-source";

/**
 * Reads and checks a site file, and the price book that it names.
 *
 * @param read gives the text of a file. Default: from the disk.
 * @throws GigasiteError with all problems, each with the file, the line and the column that it is about: FILE001 to
 *   FILE006 if a file cannot be read, and what {@link checkedSite} throws
 */
export function loadSite(file: string, read: ReadText = readText): CheckedSite {
  const source = yamlSource(read(file), file);
  const site = placed(source, () => siteWithCatalog(source.value));
  const prices = attempt(() => pricesOf(source, file, read, site.value?.catalog));
  if (site.value && prices.value) return { ...site.value, prices: prices.value };
  throw new GigasiteError([...site.problems, ...prices.problems]);
}

/** The default prices, under those of the price book that a site names. */
function pricesOf(source: YamlSource, file: string, read: ReadText, catalog: Catalog | undefined): PriceBook {
  const name = valueAt(source.value, ["prices"]);
  if (typeof name !== "string" || name === "") return PriceBook.default();
  const book = bookOf(source, isAbsolute(name) ? name : join(dirname(file), name), read);
  // Which parts it may price is known only once the site is right.
  if (!catalog) return PriceBook.default();
  const { value, problems } = placed(book, () => parsePriceBook(book.value, catalog));
  if (!value) throw new GigasiteError(inOrder(problems, book.value));
  return PriceBook.default().over(value);
}

/** A price book that cannot be read at all is a problem of the site file, which names it. */
function bookOf(site: YamlSource, file: string, read: ReadText): YamlSource {
  const { value, problems } = attempt(() => yamlSource(read(file), file));
  if (value) return value;
  const ofSite = { path: "prices", place: site.placeOf({ path: "prices" }) };
  throw new GigasiteError(
    problems.map((problem) => (problem.place?.line === undefined ? { ...problem, found: shown(file), ...ofSite } : problem)),
  );
}

/** Runs a check of what a file holds and says where its problems stand. */
function placed<T>(source: YamlSource, check: () => T): Attempt<T> {
  const { problems, ...result } = attempt(check);
  return { ...result, problems: problems.map((problem): Problem => ({ ...problem, place: source.placeOf(problem) })) };
}
