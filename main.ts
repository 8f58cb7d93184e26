import { wantsColor } from "./lib/cli/call";
import { siteFileOf } from "./lib/files/project";
import { loadSite, withPlaces } from "./lib/model";
import { bomSummary } from "./lib/report";
import type { SiteStack } from "./stacks/site-stack";
import { siteStacks } from "./stacks/site-stacks";
import { synthesize } from "./stacks/synthesize";
import { reportsFolder } from "./stacks/write-reports";

/** The site file in, stacks and reports out: `ts-node main.ts [SITE]`, or `cdktf synth` with `site` in cdktf.json. */
async function main(): Promise<void> {
  let site: SiteStack | undefined;
  const isWritten = await synthesize((app, project) => {
    const file = siteFileOf(process.argv[2], project);
    site = withPlaces(file, () => siteStacks(app, loadSite(file)));
  });
  if (!isWritten || !site) return;
  const summary = bomSummary(site.report, { color: wantsColor(process.stdout, process.env) });
  console.log(`${summary}\nReports are in ${reportsFolder(site)}`);
}

void main();
