import { Command } from "commander";
import { loadSite } from "../model";
import { findingsTable } from "../report";
import { checkPlan, type Finding } from "../rules";
import { planSite } from "../sizing";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { EXIT } from "./exit-code";
import { formatOption, siteArgument } from "./options";

const RENDERERS = {
  table: (_: string, findings: readonly Finding[], options: TextOptions) => findingsTable(findings, options),
  json: (site: string, findings: readonly Finding[]) => `${JSON.stringify({ site, findings }, null, 2)}\n`,
};

/** `gigasite check SITE`: what is wrong with a site. */
export function checkCommand(call: Call): Command {
  return new Command("check")
    .addArgument(siteArgument())
    .addOption(formatOption(Object.keys(RENDERERS)))
    .action(async (file: string, options: { format: keyof typeof RENDERERS }) => {
      const checked = loadSite(file);
      const findings = checkPlan(checked, planSite(checked));
      const color = wantsColor(call.stdout, call.env);
      await print(call.stdout, RENDERERS[options.format](checked.site.name, findings, { color }));
      if (findings.some(({ level }) => level === "error")) call.exitCode = EXIT.siteErrors;
    });
}
