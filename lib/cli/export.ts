import { Command } from "commander";
import { cableSchedule, SCHEDULE_FORMATS, type ScheduleFormat } from "../exports";
import { loadSite, type CheckedSite } from "../model";
import { findingsTable } from "../report";
import { checkPlan, standing } from "../rules";
import { planSite } from "../sizing";
import { print, printAll, wantsColor, type Call } from "./call";
import { EXIT } from "./exit-code";
import { fileIn, writeChunks } from "./files";
import { choiceArgument, formatOption, siteArgument } from "./options";

/** What can be exported. Each target gives its text in chunks, since it may be longer than memory. */
const TARGETS: Readonly<Record<string, (checked: CheckedSite, format: ScheduleFormat) => Iterable<string>>> = {
  cables: cableSchedule,
};

const AFTER_HELP = `
Targets:
  cables  the cable schedule: every link of every fabric with device, port and rack of both ends,
          its length, and the parts of cable and modules

Links of a fabric that cannot be built, and parts that the catalog lacks, are missing. What is wrong
with the fabrics is then told on stderr, and the exit code is 1.`;

interface ExportOptions {
  readonly format: ScheduleFormat;
  readonly out?: string;
}

/** `gigasite export TARGET SITE`: a site in the form of another tool, on stdout or in a file. */
export function exportCommand(call: Call): Command {
  return new Command("export")
    .addArgument(choiceArgument("target", Object.keys(TARGETS), "what to export"))
    .addArgument(siteArgument())
    .addOption(formatOption(SCHEDULE_FORMATS))
    .option("--out <path>", "write to this file, or to a file in this folder, whole or not at all")
    .addHelpText("after", AFTER_HELP)
    .action(async (target: string, file: string, { format, out }: ExportOptions) => {
      const checked = loadSite(file);
      const chunks = TARGETS[target]?.(checked, format) ?? [];
      if (out === undefined) await printAll(call.stdout, chunks);
      else await writeChunks(fileIn(out, `${target}.${format}`), chunks);

      const findings = standing(checkPlan(checked, planSite(checked)));
      const broken = findings.filter(({ level, rule }) => level === "error" && rule.startsWith("FAB"));
      if (broken.length === 0) return;
      await print(call.stderr, findingsTable(broken, { color: wantsColor(call.stderr, call.env) }));
      call.exitCode = EXIT.siteErrors;
    });
}
