import { PriceBook, type RawPriceBook } from "../../../lib/catalog";
import { checkedSite, type SiteInput } from "../../../lib/model";
import type { Finding } from "../../../lib/rules";
import { study } from "../../../lib/study";
import { sampleSite } from "../../support/sample-site";

/** Findings of one rule on the sample site with changes, with prices over those of the package. */
export function broken(rule: string, changes: Partial<SiteInput> = {}, prices?: RawPriceBook): Finding[] {
  const book = prices === undefined ? undefined : PriceBook.default().over(prices);
  const checked = checkedSite(sampleSite(changes), book);
  return study(checked).findings.filter((finding) => finding.rule === rule);
}
