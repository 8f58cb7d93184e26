import { join } from "node:path";
import { Command } from "commander";
import {
  scheduleOf,
  eksFiles,
  replicaCluster,
  SCHEDULE_FORMATS,
  siteCluster,
  slurmFiles,
  type ScheduleFormat,
} from "../../exports";
import { GigasiteError, printable } from "../../errors";
import { loadSite } from "../../model";
import { findingsTable } from "../../report";
import { standing } from "../../rules";
import { study, type Study } from "../../study";
import { print, printAll, textOptions, type Call } from "../call";
import { examples } from "../examples";
import { EXIT } from "../exit-code";
import { fileIn, isFolder, writeChunks } from "../../files/files";
import { chosenFormat } from "../formats";
import { ensureNoInput } from "../reading/inputs";
import { neededEksReplica } from "../reading/needed-replica";
import { choiceArgument, pathOption, resultFormatOption, siteArgument } from "../options";
import { onSite, type SiteSource } from "../reading/site-source";

/** A file of an export. Its text comes in chunks, since it may be larger than memory. */
interface ExportFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** Targets by name, each of one file or of several. */
const TARGETS: Readonly<Record<string, (site: Study, options: ExportOptions) => readonly ExportFile[]>> = {
  cables: (site, options) => {
    const format = scheduleFormat(options);
    return [{ name: `cables.${format}`, chunks: scheduleOf(site.links(), format) }];
  },
  slurm: (site, { site: physical }) => {
    const replica = physical ? undefined : site.replicaPlan;
    const files = slurmFiles(replica ? replicaCluster(replica) : siteCluster(site.plan, site.links()));
    return inOneChunk(files);
  },
  eks: (site) => inOneChunk(eksFiles(neededEksReplica(site))),
};

function inOneChunk(files: Readonly<Record<string, string>>): ExportFile[] {
  return Object.entries(files).map(([name, text]) => ({ name, chunks: [text] }));
}

const DESCRIPTION =
  "Export a site for other tools: the cable schedule for installers, the configuration of Slurm, the manifests of an EKS cluster.";

const TARGETS_HELP = `
Targets:
  cables  cable schedule: per link the device, port and rack of both ends, length, cable and modules
  slurm   slurm.conf, gres.conf, cgroup.conf, topology.conf and topology.yaml of the replica; of the
          physical site if there is no replica, or with --site
  eks     device plugins and NCCL test jobs for the EKS cluster of the replica

Links of a fabric with errors are incomplete: the errors go to stderr, and the exit code is 1.`;

const EXAMPLES = examples({
  "export cables my-site.yaml --out cables.csv": "cable schedule as CSV",
  "export slurm my-site.yaml --out slurm": "Slurm configuration, into the folder slurm",
});

interface ExportOptions {
  readonly format?: ScheduleFormat;
  readonly out?: string;
  readonly site?: boolean;
}

/** `gigasite export TARGET SITE`: a site in the format of another tool, on stdout or in files. */
export function exportCommand(call: Call): Command {
  return new Command("export")
    .description(DESCRIPTION)
    .addArgument(choiceArgument("target", Object.keys(TARGETS), "export target, see below"))
    .addArgument(siteArgument())
    .addOption(resultFormatOption(SCHEDULE_FORMATS))
    .addOption(pathOption("--out <path>", "write to this file, or to files in this folder (atomic)"))
    .option("--site", "slurm: the physical site, even if it has a replica")
    .addHelpText("after", TARGETS_HELP)
    .addHelpText("after", EXAMPLES)
    .action(async (target: string, words: string, options: ExportOptions) => {
      if (target !== "cables" && options.format !== undefined) throw formatOfOthers(target, options.format);
      await onSite(call, words, (source) => exported(call, target, source, options));
    });
}

async function exported(call: Call, target: string, { file, read }: SiteSource, options: ExportOptions): Promise<void> {
  const site = study(loadSite(file, read));
  await give(call, TARGETS[target]?.(site, options) ?? [], options);

  const findings = standing(site.findings);
  const broken = findings.filter(({ level, rule }) => level === "error" && rule.startsWith("FAB"));
  if (broken.length === 0) return;
  await print(call.stderr, findingsTable(broken, textOptions(call.stderr, call.env)));
  call.exitCode = EXIT.siteErrors;
}

function scheduleFormat({ format, out }: ExportOptions): ScheduleFormat {
  return chosenFormat(SCHEDULE_FORMATS, { format, out: out === undefined || isFolder(out) ? undefined : out });
}

/** Several files always go into a folder; on stdout each of them has a heading, a comment in all their formats. */
async function give(call: Call, files: readonly ExportFile[], { out }: ExportOptions): Promise<void> {
  const several = files.length > 1;
  for (const { name, chunks } of files) {
    if (out === undefined) await printAll(call.stdout, several ? headed(name, chunks) : chunks);
    else {
      const path = several ? join(out, name) : fileIn(out, name);
      ensureNoInput(call, path);
      await writeChunks(path, chunks);
      await print(call.stderr, `Wrote ${printable(path)}\n`);
    }
  }
}

function* headed(name: string, chunks: Iterable<string>): Generator<string> {
  yield `# ${name}\n`;
  yield* chunks;
  yield "\n";
}

function formatOfOthers(target: string, format: string): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "--format applies to the target cables only",
    found: `${target} with --format ${format}`,
    remedy: "remove --format",
  });
}
