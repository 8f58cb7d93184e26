import { join } from "node:path";
import { App } from "cdktf";
import { wantsColor } from "./lib/cli/call";
import { makeFolder } from "./lib/cli/files";
import { removeIfEmpty, removeStaleStacks } from "./lib/cli/output-folder";
import { readProject, siteFileOf } from "./lib/cli/project";
import { warningsOf } from "./lib/cli/warnings";
import { GigasiteError } from "./lib/errors";
import { loadSite } from "./lib/model";
import { bomSummary } from "./lib/report";
import { siteStacks } from "./stacks/site-stacks";
import { reportsFolder, writeReports } from "./stacks/write-reports";

/** The site file in, stacks and reports out: `ts-node main.ts [SITE]`, or `cdktf synth` with `site` in cdktf.json. */
async function main(): Promise<void> {
  const project = readProject(process.env);
  const checked = loadSite(siteFileOf(process.argv[2], project));
  makeFolder(join(project.output, "stacks"));
  try {
    const app = new App({ outdir: project.output, context: project.context, stackTraces: false });
    const site = siteStacks(app, checked);
    app.synth();
    for (const warning of warningsOf(app, process.env)) console.error(warning);
    removeStaleStacks(project.output, Object.keys(app.manifest.stacks));
    await writeReports(site);
    const summary = bomSummary(site.report, { color: wantsColor(process.stdout, process.env) });
    console.log(`${summary}\nReports are in ${reportsFolder(site)}`);
  } finally {
    removeIfEmpty(project.output);
  }
}

main().catch((error: unknown) => {
  if (!GigasiteError.is(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
