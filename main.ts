import { join } from "node:path";
import { App } from "cdktf";
import { wantsColor } from "./lib/cli/call";
import { makeFolder } from "./lib/cli/files";
import { removeIfEmpty, removeStaleStacks } from "./lib/cli/output-folder";
import { readProject, siteFileOf } from "./lib/cli/project";
import { warningsOf } from "./lib/cli/warnings";
import { writeReports } from "./lib/cli/write-reports";
import { GigasiteError } from "./lib/errors";
import { loadSite } from "./lib/model";
import { bomSummary } from "./lib/report";
import { siteStacks } from "./stacks/site-stacks";

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
    const reports = join(project.output, "reports", checked.site.name);
    await writeReports(reports, site.report);
    console.log(`${bomSummary(site.report, { color: wantsColor(process.stdout, process.env) })}\nReports are in ${reports}`);
  } finally {
    removeIfEmpty(project.output);
  }
}

main().catch((error: unknown) => {
  if (!GigasiteError.is(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
