import { join } from "node:path";
import { Command } from "commander";
import {
  cableSchedule,
  eksFiles,
  replicaCluster,
  SCHEDULE_FORMATS,
  siteCluster,
  slurmFiles,
  type ScheduleFormat,
} from "../exports";
import { loadSite, type CheckedSite } from "../model";
import { replicaOf } from "../replica";
import { findingsTable } from "../report";
import { checkPlan, standing } from "../rules";
import { planSite } from "../sizing";
import { print, printAll, wantsColor, type Call } from "./call";
import { EXIT } from "./exit-code";
import { fileIn, writeChunks } from "./files";
import { neededEksReplica } from "./needed-replica";
import { choiceArgument, formatOption, siteArgument } from "./options";

/** A file of an export. Its text comes in chunks, since it may be longer than memory. */
interface ExportFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** What can be exported, each in one file or in several. */
const TARGETS: Readonly<Record<string, (checked: CheckedSite, options: ExportOptions) => readonly ExportFile[]>> = {
  cables: (checked, { format }) => [{ name: `cables.${format}`, chunks: cableSchedule(checked, format) }],
  slurm: (checked, { site }) => {
    const plan = planSite(checked);
    const replica = site ? undefined : replicaOf(checked, plan);
    const files = slurmFiles(replica ? replicaCluster(replica) : siteCluster(checked, plan));
    return inOneChunk(files);
  },
  eks: (checked) => inOneChunk(eksFiles(neededEksReplica(checked))),
};

function inOneChunk(files: Readonly<Record<string, string>>): ExportFile[] {
  return Object.entries(files).map(([name, text]) => ({ name, chunks: [text] }));
}

const AFTER_HELP = `
Targets:
  cables  the cable schedule: every link of every fabric with device, port and rack of both ends,
          its length, and the parts of cable and modules
  slurm   slurm.conf, gres.conf, cgroup.conf, topology.conf and topology.yaml of the replica, or of
          the whole physical site where there is none or with --site; without --out all on stdout
  eks     for the replica's cluster of EKS: what its device plugins and MPI jobs need, and jobs of
          nccl-tests over each pod and over all

Links of a fabric that cannot be built, and parts that the catalog lacks, are missing. What is wrong
with the fabrics is then told on stderr, and the exit code is 1.`;

interface ExportOptions {
  readonly format: ScheduleFormat;
  readonly out?: string;
  readonly site?: boolean;
}

/** `gigasite export TARGET SITE`: a site in the form of another tool, on stdout or in files. */
export function exportCommand(call: Call): Command {
  return new Command("export")
    .addArgument(choiceArgument("target", Object.keys(TARGETS), "what to export"))
    .addArgument(siteArgument())
    .addOption(formatOption(SCHEDULE_FORMATS))
    .option("--out <path>", "write to this file, or to files in this folder, each whole or not at all")
    .option("--site", "slurm: the physical site, even where it has a replica")
    .addHelpText("after", AFTER_HELP)
    .action(async (target: string, file: string, options: ExportOptions) => {
      const checked = loadSite(file);
      await give(call, TARGETS[target]?.(checked, options) ?? [], options.out);

      const findings = standing(checkPlan(checked, planSite(checked)));
      const broken = findings.filter(({ level, rule }) => level === "error" && rule.startsWith("FAB"));
      if (broken.length === 0) return;
      await print(call.stderr, findingsTable(broken, { color: wantsColor(call.stderr, call.env) }));
      call.exitCode = EXIT.siteErrors;
    });
}

/** Several files always go into a folder; on stdout each of them has a heading, which all their formats take for a comment. */
async function give(call: Call, files: readonly ExportFile[], out: string | undefined): Promise<void> {
  const several = files.length > 1;
  for (const { name, chunks } of files) {
    if (out !== undefined) await writeChunks(several ? join(out, name) : fileIn(out, name), chunks);
    else await printAll(call.stdout, several ? headed(name, chunks) : chunks);
  }
}

function* headed(name: string, chunks: Iterable<string>): Generator<string> {
  yield `# ${name}\n`;
  yield* chunks;
  yield "\n";
}
