import { Command } from "commander";
import { loadSite } from "../../model";
import {
  campusDocument,
  campusTable,
  planDocument,
  planTable,
  reportSite,
  type CampusReport,
  type SiteReport,
} from "../../report";
import type { TextOptions } from "../../formats";
import type { Call } from "../call";
import { campusReportOf } from "./campus";
import { examples } from "../examples";
import { outOption, resultFormatOption, siteArgument, unitsOption } from "../options";
import { phaseOption } from "../phase-option";
import { deliver, targetOf, type ResultOptions } from "../result";
import { onSite } from "../reading/site-source";

const RENDERERS = {
  table: (report: SiteReport, options: TextOptions) => planTable(report, options),
  json: (report: SiteReport) => `${JSON.stringify(planDocument(report), null, 2)}\n`,
};

const CAMPUS_RENDERERS = {
  table: campusTable,
  json: (report: CampusReport) => `${JSON.stringify(campusDocument(report), null, 2)}\n`,
};

const FORMATS = ["table", "json"] as const;

const DESCRIPTION =
  "Print the engineering figures of a site or a campus: pods, fabrics, power, cooling, failures, operating cost, phases, and the model against published figures.";

const EXAMPLES = examples({
  "plan my-site.yaml": "figures of the complete site",
  "plan my-site.yaml --phase first": "figures of the site as in service in a phase",
  "plan my-site.yaml --out plan.json": "all figures as JSON",
  "plan - < my-site.yaml": "site file on stdin",
});

/** `gigasite plan SITE`: the engineering figures of a site or a campus. */
export function planCommand(call: Call): Command {
  return new Command("plan")
    .description(DESCRIPTION)
    .addArgument(siteArgument())
    .addOption(resultFormatOption(FORMATS))
    .addOption(outOption())
    .addOption(phaseOption())
    .addOption(unitsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (words: string, options: ResultOptions & { readonly phase?: string }) => {
      const target = targetOf(call, FORMATS, options);
      await onSite(call, words, async (source) => {
        const campus = campusReportOf(source, { phase: options.phase });
        const content = campus
          ? CAMPUS_RENDERERS[target.format](campus, target.text)
          : RENDERERS[target.format](reportSite(loadSite(source.file, source.read), options.phase), target.text);
        await deliver(call, target, content);
      });
    });
}
