import { Catalog, PriceBook, type RawPart } from "../catalog";
import type { Exchange } from "../catalog/exchange";
import { attempt, GigasiteError, holderOf, isMapping, shown, type Problem } from "../errors";
import { inOrder } from "../schema/in-order";
import { valueAt } from "../schema/json-schema";
import { parseLeniently } from "../schema/lenient";
import { problemsOf } from "../schema/zod-problems";
import { exchangeOf } from "./exchange";
import { asWritten, withPresentKeys, type FormerKey } from "./former-keys";
import { partProblems } from "./part-references";
import { networkRackProblems } from "./network-rack-limits";
import { namingProblems } from "./references";
import { siteSchema, type Site, type SiteInput } from "./site";

/** A site with valid values, names and parts, and its catalog and prices. */
export interface CheckedSite {
  readonly site: Site;
  /** The catalog of the package with the own parts of the site. */
  readonly catalog: Catalog;
  readonly prices: PriceBook;
  /** Currency of reports with its exchange rate; null for US dollars. */
  readonly exchange: Exchange | null;
  /** Keys that the site has under a former name. */
  readonly formerKeys: readonly FormerKey[];
}

/**
 * Checks a site: the form of its values, its own parts, and the names and parts that it refers to.
 *
 * @param input as a program describes it; a site file is read by `loadSite`
 * @param prices Default: those that come with the package.
 * @throws GigasiteError with all problems, in the order of the site
 */
export function checkedSite(input: SiteInput, prices?: PriceBook): CheckedSite {
  const { site, ...parts } = siteWithCatalog(input);
  if (site.prices !== undefined && !prices) throw GigasiteError.of(pathWithoutFile(site.prices));
  const book = prices ?? PriceBook.default();
  return { site, ...parts, prices: book, exchange: exchangeOf(site, book) };
}

/**
 * A site with its parts, before its prices are known.
 *
 * @param written anything, such as the value of a file
 * @throws GigasiteError with all problems, in the order of the site
 */
export function siteWithCatalog(written: unknown): Omit<CheckedSite, "prices" | "exchange"> {
  const { value: present, formerKeys, problems: ofFormerKeys } = withPresentKeys(written);
  const { input, result: parsed } = parseLeniently(siteSchema, present);
  const own = ownParts(input);
  const { value: catalog = Catalog.default(), problems: ofOwnParts } = attempt(() => Catalog.default().with(own));
  const unclear = new Set(ofOwnParts.length > 0 ? own.map(({ id }) => id) : []);
  const ofShape = parsed.success ? [] : problemsOf(parsed.error, siteSchema, input);
  const ofReferences = [
    ...namingProblems(input),
    ...partProblems(input, catalog, unclear),
    ...networkRackProblems(input, catalog),
  ];
  // A name that nothing has is told before a name that is badly written: it says which one is meant.
  const isForm = ({ code }: Problem) => code === "SITE006";
  const ofValues = [
    ...ofShape.filter((problem) => !isForm(problem)),
    ...ofReferences,
    ...ofShape.filter(isForm),
    ...ofOwnParts,
  ];
  const all = [...ofFormerKeys, ...ofValues];
  if (parsed.success && all.length === 0) return { site: parsed.data, catalog, formerKeys };
  const ordered = inOrder(oneForEachFault(all), input);
  throw new GigasiteError(ordered.map((problem) => asWritten(problem, formerKeys)));
}

/** Own parts as far as they are parts; others are reported already. */
function ownParts(site: unknown): RawPart[] {
  const parts = valueAt(site, ["parts"]);
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [];
  return list.map((part) => ({ ...(isMapping(part) ? part : {}), id: String(valueAt(part, ["id"]) ?? "") }));
}

/** Without the problems of a value that an earlier problem is about, be it the whole value or a part of it. */
function oneForEachFault(problems: readonly Problem[]): Problem[] {
  const told = new Set<string>();
  const holders = new Set<string>();
  return problems.filter(({ path }) => {
    const above = holdersOf(path);
    if (holders.has(path) || [path, ...above].some((part) => told.has(part))) return false;
    told.add(path);
    above.forEach((holder) => holders.add(holder));
    return true;
  });
}

function holdersOf(path: string): string[] {
  return path === "" ? [] : [holderOf(path), ...holdersOf(holderOf(path))];
}

/** Ignored, it would give wrong sums. */
function pathWithoutFile(path: string): Problem {
  return {
    code: "FILE001",
    path: "prices",
    message: "the path of a price book is relative to a site file, but this site is not from a file",
    found: shown(path),
    remedy: "pass the price book itself: checkedSite(site, PriceBook.default().over(...))",
  };
}
