import { Argument, Command } from "commander";
import { reportSite, siteDelta, siteDeltaDocument, siteDeltaMarkdown, siteDeltaTable, type SideReport } from "../report";
import type { SiteDelta } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { EXIT } from "./exit-code";
import { writeWhole } from "./files";
import { formatOption } from "./options";
import { loadReference, siteReference } from "./site-reference";

const RENDERERS = {
  table: siteDeltaTable,
  json: (delta: SiteDelta) => `${JSON.stringify(siteDeltaDocument(delta), null, 2)}\n`,
  md: siteDeltaMarkdown,
} satisfies Record<string, (delta: SiteDelta, options: TextOptions) => string>;

const AFTER_HELP = `
Sites:
  SITE                 the whole site of a file
  SITE@phase           the site as it stands in a phase
  SITE#revision        the file, and the price book that it names, as git has them in a revision:
                       a branch, a tag, a hash, HEAD~1
  SITE#revision@phase  both`;

interface DiffOptions {
  readonly format: keyof typeof RENDERERS;
  readonly out?: string;
  readonly exitCode?: true;
}

/** `gigasite diff BEFORE AFTER`: what changes between two sites, phases or revisions, on stdout or in a file. */
export function diffCommand(call: Call): Command {
  return new Command("diff")
    .addArgument(new Argument("<before>", "a site, see below"))
    .addArgument(new Argument("<after>", "another one"))
    .addOption(formatOption(Object.keys(RENDERERS)))
    .option("--out <file>", "write to this file, whole or not at all")
    .option("--exit-code", "exit with 1 if they differ")
    .addHelpText("after", AFTER_HELP)
    .action(async (before: string, after: string, { format, out, exitCode }: DiffOptions) => {
      const delta = siteDelta(sideOf(before), sideOf(after));
      const text = RENDERERS[format](delta, { color: out === undefined && wantsColor(call.stdout, call.env) });
      if (out === undefined) await print(call.stdout, text);
      else await writeWhole(out, text);
      if (exitCode && delta.differs) call.exitCode = EXIT.differs;
    });
}

function sideOf(words: string): SideReport {
  const reference = siteReference(words);
  return { from: words, report: reportSite(loadReference(reference), reference.phase) };
}
