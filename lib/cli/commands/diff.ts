import { Command } from "commander";
import { reportSite, siteDelta, siteDeltaDocument, siteDeltaMarkdown, siteDeltaTable, type SideReport } from "../../report";
import type { SiteDelta } from "../../report";
import type { TextOptions } from "../../formats";
import type { Call } from "../call";
import { examples } from "../examples";
import { EXIT } from "../exit-code";
import { outOption, referenceArgument, resultFormatOption, unitsOption } from "../options";
import { deliver, targetOf, type ResultOptions } from "../result";
import { onReference, siteReference } from "../reading/site-reference";

const RENDERERS = {
  table: siteDeltaTable,
  json: (delta: SiteDelta) => `${JSON.stringify(siteDeltaDocument(delta), null, 2)}\n`,
  md: siteDeltaMarkdown,
} satisfies Record<string, (delta: SiteDelta, options: TextOptions) => string>;

const FORMATS = ["table", "json", "md"] as const;

const DESCRIPTION =
  "Compare two sites, phases or Git revisions: bill of materials, pods, fabrics, power, cooling, findings.";

const REFERENCES = `
References:
  SITE                 the complete site of a file; - reads stdin
  SITE@phase           the site as in service in a phase
  SITE#revision        the file and its price book at a Git revision: a branch, a tag, a commit, HEAD~1
  SITE#revision@phase  both`;

const EXAMPLES = examples({
  "diff my-site.yaml#HEAD my-site.yaml": "uncommitted changes",
  "diff my-site.yaml@first my-site.yaml@second": "from one phase to another",
  "diff my-site.yaml#main my-site.yaml --out diff.md": "comment for a pull request",
});

interface DiffOptions extends ResultOptions {
  readonly exitCode?: true;
}

/** `gigasite diff BEFORE AFTER`: the differences between two sites, phases or revisions. */
export function diffCommand(call: Call): Command {
  return new Command("diff")
    .description(DESCRIPTION)
    .addArgument(referenceArgument("before", "reference to a site, see below"))
    .addArgument(referenceArgument("after", "reference to a site"))
    .addOption(resultFormatOption(FORMATS))
    .addOption(outOption())
    .option("--exit-code", "exit with 1 if they differ")
    .addOption(unitsOption())
    .addHelpText("after", REFERENCES)
    .addHelpText("after", EXAMPLES)
    .action(async (before: string, after: string, options: DiffOptions) => {
      const target = targetOf(call, FORMATS, options);
      const delta = siteDelta(await sideOf(call, before), await sideOf(call, after));
      await deliver(call, target, RENDERERS[target.format](delta, target.text));
      if (options.exitCode && delta.differs) call.exitCode = EXIT.differs;
    });
}

async function sideOf(call: Call, words: string): Promise<SideReport> {
  const reference = siteReference(words);
  return { from: words, report: await onReference(call, reference, (checked) => reportSite(checked, reference.phase)) };
}
