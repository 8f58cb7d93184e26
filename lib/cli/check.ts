import { Command } from "commander";
import { loadSite } from "../model";
import { findingsTable, rounded, worstFailure, worstFailureText } from "../report";
import { checkPlan, standing, type Finding } from "../rules";
import { failuresOf, planSite, type FailurePlan } from "../sizing";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { EXIT } from "./exit-code";
import { failuresOption, formatOption, siteArgument } from "./options";

/** What is wrong with a site, and the loss that hurts it most. */
interface CheckResult {
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

/** `gigasite check SITE`: what is wrong with a site, and what the worst loss of one unit does, or of two. */
export function checkCommand(call: Call): Command {
  return new Command("check")
    .addArgument(siteArgument())
    .addOption(formatOption(Object.keys(RENDERERS)))
    .addOption(failuresOption())
    .action(async (file: string, { format, failures }: CheckOptions) => {
      const checked = loadSite(file);
      const plan = planSite(checked);
      const findings = checkPlan(checked, plan);
      const losses = failures === "1" ? plan.failures : failuresOf(plan, checked.catalog, { together: 2 });
      const result = { site: checked.site.name, findings, worstFailure: worstFailure(losses) };
      await print(call.stdout, RENDERERS[format](result, { color: wantsColor(call.stdout, call.env) }));
      if (standing(findings).some(({ level }) => level === "error")) call.exitCode = EXIT.siteErrors;
    });
}
