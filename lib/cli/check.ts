import { Command } from "commander";
import { loadSite } from "../model";
import { findingsTable, rounded, worstFailure, worstFailureText } from "../report";
import { checkPlan, standing, type Finding } from "../rules";
import { failuresOf, planSite, type FailurePlan } from "../sizing";
import type { TextOptions } from "../text";
import { campusReportOf } from "./campus";
import { print, wantsColor, type Call } from "./call";
import { EXIT } from "./exit-code";
import { failuresOption, formatOption, siteArgument } from "./options";

/** What is wrong with a site or a campus, and the loss that hurts a site most. */
interface CheckResult {
  /** The site or the campus. */
  readonly site: string;
  readonly findings: readonly Finding[];
  readonly worstFailure: FailurePlan | null;
}

interface CheckOptions {
  readonly format: keyof typeof RENDERERS;
  readonly failures: "1" | "2";
}

const RENDERERS = {
  table: ({ findings, worstFailure }: CheckResult, options: TextOptions) =>
    [findingsTable(findings, options), worstFailureText(worstFailure, options)].filter((text) => text !== "").join("\n"),
  json: (result: CheckResult) => `${JSON.stringify(rounded(result), null, 2)}\n`,
};

/** `gigasite check SITE`: what is wrong with a site or a campus, and what the worst loss of one unit does, or of two. */
export function checkCommand(call: Call): Command {
  return new Command("check")
    .addArgument(siteArgument())
    .addOption(formatOption(Object.keys(RENDERERS)))
    .addOption(failuresOption())
    .action(async (file: string, { format, failures }: CheckOptions) => {
      const result = campusResult(file, failures) ?? siteResult(file, failures);
      await print(call.stdout, RENDERERS[format](result, { color: wantsColor(call.stdout, call.env) }));
      if (standing(result.findings).some(({ level }) => level === "error")) call.exitCode = EXIT.siteErrors;
    });
}

function siteResult(file: string, failures: CheckOptions["failures"]): CheckResult {
  const checked = loadSite(file);
  const plan = planSite(checked);
  const losses = failures === "1" ? plan.failures : failuresOf(plan, checked.catalog, { together: 2 });
  return { site: checked.site.name, findings: checkPlan(checked, plan), worstFailure: worstFailure(losses) };
}

/** Losses are of a site; those of a campus are its sites'. */
function campusResult(file: string, failures: CheckOptions["failures"]): CheckResult | undefined {
  const campus = campusReportOf(file, { failures: failures === "1" ? undefined : failures });
  return campus && { site: campus.plan.campus, findings: campus.findings, worstFailure: null };
}
