import { Command } from "commander";
import { loadSite } from "../model";
import { planDocument, planTable, reportSite, type SiteReport } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { formatOption, phaseOption, siteArgument } from "./options";

const RENDERERS = {
  table: (report: SiteReport, options: TextOptions) => planTable(report, options),
  json: (report: SiteReport) => `${JSON.stringify(planDocument(report), null, 2)}\n`,
};

/** `gigasite plan SITE`: the figures of a site. */
export function planCommand(call: Call): Command {
  return new Command("plan")
    .addArgument(siteArgument())
    .addOption(formatOption(Object.keys(RENDERERS)))
    .addOption(phaseOption())
    .action(async (file: string, options: { format: keyof typeof RENDERERS; phase?: string }) => {
      const report = reportSite(loadSite(file), options.phase);
      await print(call.stdout, RENDERERS[options.format](report, { color: wantsColor(call.stdout, call.env) }));
    });
}
