import { join, relative } from "node:path";
import { App } from "cdktf";
import { failureText } from "../lib/process/failure";
import { makeFolder } from "../lib/files/files";
import { FolderUpdate, removeIfEmpty } from "../lib/files/folder-update";
import { STACKS } from "../lib/files/output-folder";
import { readProject, type Project } from "../lib/files/project";
import { warningsOf } from "./warnings";
import { libraryError, withLibraryErrors } from "./library-error";
import { SiteStack } from "./site-stack";
import { lastWriteMs, synthesizeWhole, writeOutput } from "./whole-synth";
import { reportFiles, reportsFolder } from "./write-reports";

/**
 * Runs an app: creates it with the settings of `cdktf.json` and of the command of CDK for Terraform, lets a function add
 * stacks, and writes all stacks and the reports of all sites into the output folder as a whole. Prints the warnings of the
 * app.
 *
 * Does not throw: prints the problems of a failure, with code and remedy, and sets the exit code of the process to 1. The
 * output folder then has its former files. `GIGASITE_DEBUG=1` in the environment shows the stack of the failure.
 *
 * ```ts
 * import { loadSite, siteStacks, synthesize } from "gigasite";
 *
 * void synthesize((app) => siteStacks(app, loadSite("my-site.yaml")));
 * ```
 *
 * @param addStacks adds the stacks of the app
 * @returns whether the output is written
 */
export async function synthesize(addStacks: (app: App, project: Project) => unknown): Promise<boolean> {
  try {
    const project = readProject(process.env);
    try {
      await write(addStacks, project);
    } finally {
      removeIfEmpty(join(project.output, STACKS));
      removeIfEmpty(project.output);
    }
    return true;
  } catch (error) {
    process.stderr.write(`${failureText(error, process.env, "this app or gigasite")}\n`);
    process.exitCode = 1;
    return false;
  }
}

async function write(addStacks: (app: App, project: Project) => unknown, project: Project): Promise<void> {
  const { output, context } = project;
  FolderUpdate.recover(output);
  makeFolder(join(output, STACKS));
  const app = withLibraryErrors(output, () => new App({ outdir: output, context, stackTraces: false }));
  synthesizeWhole(app, lastWriteMs());
  try {
    await addStacks(app, project);
  } catch (error) {
    throw libraryError(error);
  }
  const sites = app.node.children.filter((stack) => stack instanceof SiteStack);
  const reports = await Promise.all(
    sites.map(async (site) => {
      const folder = relative(output, reportsFolder(site));
      return Object.entries(await reportFiles(site)).map(([name, content]) => [join(folder, name), content] as const);
    }),
  );
  writeOutput(app, Object.fromEntries(reports.flat()));
  for (const warning of warningsOf(app, process.env)) process.stderr.write(`${warning}\n`);
}
