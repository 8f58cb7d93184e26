import { Command } from "commander";
import { loadSite } from "../model";
import {
  campusDocument,
  campusTable,
  planDocument,
  planTable,
  reportSite,
  type CampusReport,
  type SiteReport,
} from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { campusReportOf } from "./campus";
import { formatOption, phaseOption, siteArgument } from "./options";

const RENDERERS = {
  table: (report: SiteReport, options: TextOptions) => planTable(report, options),
  json: (report: SiteReport) => `${JSON.stringify(planDocument(report), null, 2)}\n`,
};

const CAMPUS_RENDERERS = {
  table: campusTable,
  json: (report: CampusReport) => `${JSON.stringify(campusDocument(report), null, 2)}\n`,
};

/** `gigasite plan SITE`: the figures of a site, or of a campus. */
export function planCommand(call: Call): Command {
  return new Command("plan")
    .addArgument(siteArgument())
    .addOption(formatOption(Object.keys(RENDERERS)))
    .addOption(phaseOption())
    .action(async (file: string, options: { format: keyof typeof RENDERERS; phase?: string }) => {
      const campus = campusReportOf(file, { phase: options.phase });
      const text = { color: wantsColor(call.stdout, call.env) };
      await print(
        call.stdout,
        campus
          ? CAMPUS_RENDERERS[options.format](campus, text)
          : RENDERERS[options.format](reportSite(loadSite(file), options.phase), text),
      );
    });
}
