import { Command, type Option } from "commander";
import { attempt, GigasiteError } from "../../errors";
import { loadSite, withPlaces } from "../../model";
import { findingsTable, rounded, worstFailure, worstFailureText } from "../../report";
import { LEVELS, standing, type Finding } from "../../rules";
import type { FailurePlan } from "../../sizing";
import { study } from "../../study";
import { counted, type TextOptions } from "../../formats";
import type { Call } from "../call";
import { campusReportOf } from "./campus";
import { examples } from "../examples";
import { EXIT, exitCodeOf } from "../exit-code";
import { faultsOfFindings, faultsOfProblems, type Fault } from "../findings/fault";
import { choiceOption, failuresOption, outOption, resultFormatOption, siteArgument, unitsOption } from "../options";
import { deliver, targetOf, type ResultOptions, type Target } from "../result";
import { sarif } from "../findings/sarif";
import { onSite, type SiteSource } from "../reading/site-source";
import { workflowCommands } from "../findings/workflow-commands";

/** Findings of a site or a campus, and the worst failure of a site. */
interface CheckResult {
  /** Name of the site or the campus. */
  readonly site: string;
  readonly findings: readonly Finding[];
  readonly worstFailure: FailurePlan | null;
}

interface CheckOptions extends ResultOptions {
  readonly failures: "1" | "2";
  readonly failOn: (typeof FAIL_ON)[number];
}

/** Formats of the result. */
const RENDERERS = {
  table: ({ findings, worstFailure }: CheckResult, options: TextOptions) =>
    [findingsTable(findings, options), worstFailureText(worstFailure, options)].filter((text) => text !== "").join("\n"),
  json: (result: CheckResult) => `${JSON.stringify(rounded(result), null, 2)}\n`,
};

/** Formats for review tools, with places in the files. They also carry the problems of a wrong site file. */
const FAULT_RENDERERS: Readonly<Record<"sarif" | "github", (faults: readonly Fault[]) => string>> = {
  sarif,
  github: workflowCommands,
};

const FORMATS = ["table", "json", "sarif", "github"] as const;
type CheckFormat = (typeof FORMATS)[number];

const FAIL_ON = [...LEVELS, "never"] as const;

const DESCRIPTION =
  "Check a site or a campus against the design rules. Prints the findings (errors, warnings, notes) with remedies, and the worst failure. `gigasite rules ID` explains a rule.";

const EXAMPLES = examples({
  "check my-site.yaml": "findings and the worst single failure",
  "check my-site.yaml --fail-on warning": "exit with 1 for warnings, too",
  "check my-site.yaml --format github": "annotations in GitHub Actions",
  "check my-site.yaml --out findings.sarif": "SARIF 2.1.0 for code scanning",
});

/** `gigasite check SITE`: findings of a site or a campus, and the worst failure. */
export function checkCommand(call: Call): Command {
  return new Command("check")
    .description(DESCRIPTION)
    .addArgument(siteArgument())
    .addOption(resultFormatOption(FORMATS))
    .addOption(outOption())
    .addOption(failuresOption())
    .addOption(failOnOption())
    .addOption(unitsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (words: string, options: CheckOptions) => {
      const target = targetOf(call, FORMATS, options);
      await onSite(call, words, (source) => report(call, source, target, options));
    });
}

/** Writes the findings of a site, or the problems of its file. */
async function report(call: Call, source: SiteSource, target: Target<CheckFormat>, options: CheckOptions): Promise<void> {
  const work = () => resultOf(source, options.failures);
  const { value: result, problems } = attempt(() => withPlaces(source.file, work, source.read));
  if (result) {
    const content = isFaultFormat(target.format)
      ? FAULT_RENDERERS[target.format](faultsOfFindings(result.findings, source))
      : RENDERERS[target.format](result, target.text);
    await deliver(call, target, content, counted(result.findings.length, "finding"));
    if (fails(result.findings, options.failOn)) call.exitCode = EXIT.siteErrors;
  } else if (isFaultFormat(target.format) && exitCodeOf(problems) === EXIT.siteErrors) {
    const content = FAULT_RENDERERS[target.format](faultsOfProblems(problems));
    await deliver(call, target, content, counted(problems.length, "problem"));
    call.exitCode = EXIT.siteErrors;
  } else throw new GigasiteError(problems);
}

/** `--fail-on`, the lowest level of a finding that fails the check. */
function failOnOption(): Option {
  return choiceOption("--fail-on <level>", "level", FAIL_ON, "lowest level of a finding for exit code 1").default("error");
}

function fails(findings: readonly Finding[], failOn: CheckOptions["failOn"]): boolean {
  const failing = LEVELS.slice(0, LEVELS.findIndex((level) => level === failOn) + 1);
  return standing(findings).some(({ level }) => failing.includes(level));
}

function isFaultFormat(format: CheckFormat): format is keyof typeof FAULT_RENDERERS {
  return format in FAULT_RENDERERS;
}

function resultOf(source: SiteSource, failures: CheckOptions["failures"]): CheckResult {
  return campusResult(source, failures) ?? siteResult(source, failures);
}

function siteResult({ file, read }: SiteSource, failures: CheckOptions["failures"]): CheckResult {
  const checked = loadSite(file, read);
  const site = study(checked);
  const losses = failures === "1" ? site.plan.failures : site.failuresOfPairs;
  return { site: checked.site.name, findings: site.findings, worstFailure: worstFailure(losses) };
}

/** Failures are analysed per site, not for a campus. */
function campusResult(source: SiteSource, failures: CheckOptions["failures"]): CheckResult | undefined {
  const campus = campusReportOf(source, { failures: failures === "1" ? undefined : failures });
  return campus && { site: campus.plan.campus, findings: campus.findings, worstFailure: null };
}
