import { isNotable } from "../lib/comparison";
import { dollars, kilowatts, thousands } from "../lib/formats";
import { page, table } from "./page";
import { SITE_REPORTS } from "./site-reports";

/** Sites that the README shows. */
const IN_README = ["colossus-1", "colossus-2", "memphis-1m", "dgx-h100-su", "nvl72-rack", "smallest"];

/** Every site and campus in the package. */
export function sitesPage(): string {
  return page(
    "Sites",
    `Sites and campuses in the package. A campus is a group of sites with shared feeds. Start your own file from one of them with
\`npx gigasite init my-site --from colossus-1\`. [reported.md](reported.md) compares each model with published figures.`,
    sitesTable(
      SITE_REPORTS.map(({ name }) => name),
      "../sites",
    ),
  );
}

const BLOCK = /(<!-- Sites, made by `npm run docs`\. -->\n)[^]*?(<!-- prettier-ignore-end -->)/;

/** A page with the table of a few sites in the place that it marks. */
export function withSites(text: string): string {
  return text.replace(BLOCK, (_, head: string, foot: string) => `${head}\n${sitesTable(IN_README, "sites")}\n\n${foot}`);
}

/** @param folder path of the site files from the page */
function sitesTable(names: readonly string[], folder: string): string {
  const reports = names.flatMap((name) => SITE_REPORTS.find((candidate) => candidate.name === name) ?? []);
  return table(
    ["Site", "Description", "GPUs", "IT load", "Facility load", "Bill of materials", "Published figures within 10 %"],
    reports.map(({ name, report: { plan, bom, reported } }) => [
      `[\`${name}\`](${folder}/${name}.yaml)`,
      plan.title,
      thousands(plan.totals.gpus),
      kilowatts(plan.totals.itPowerKw),
      kilowatts(plan.totals.facilityPowerKw),
      dollars(bom.totals.usd),
      reported.length === 0 ? "none" : `${reported.filter((own) => !isNotable(own)).length} of ${reported.length}`,
    ]),
  );
}
