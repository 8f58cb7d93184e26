import { Command } from "commander";
import { printable } from "../../errors";
import {
  BOM_DELTA_FORMATS,
  BOM_FILE_FORMATS,
  bomFile,
  deltaOf,
  isTextFormat,
  renderBom,
  renderDelta,
  type Bom,
  type BomFileFormat,
} from "../../bom";
import { loadSite } from "../../model";
import { rentedBillOf } from "../../replica";
import { study } from "../../study";
import { renderCampusBill, rentedFile, reportOf, type CampusReport } from "../../report";
import { standing, type Finding } from "../../rules";
import { counted } from "../../formats";
import { print, type Call } from "../call";
import { campusReportOf } from "./campus";
import { examples } from "../examples";
import { neededReplica } from "../reading/needed-replica";
import { outOption, resultFormatOption, siteArgument, unitsOption } from "../options";
import { phaseNameOption, phaseOption } from "../phase-option";
import { deliver, targetOf, type ResultOptions, type Target } from "../result";
import { onSite, type SiteSource } from "../reading/site-source";

/** Formats of the bill, and the HTML report of the site. */
const FORMATS = [...BOM_FILE_FORMATS, "html"] as const;

interface BomOptions extends ResultOptions {
  readonly phase?: string;
  readonly since?: string;
  readonly rented?: boolean;
}

const DESCRIPTION =
  "Print the bill of materials of a site or a campus: quantity, unit price, extended price, price date, power and weight per part, with totals per system. Prices are budgetary estimates, not quotes.";

const EXAMPLES = examples({
  "bom my-site.yaml": "bill of materials on the terminal",
  "bom my-site.yaml --out bom.xlsx": "spreadsheet; the file ending selects the format",
  "bom my-site.yaml --out report.html": "one self-contained HTML report of the site",
  "bom my-site.yaml --since first --phase second": "additions from one phase to another",
  "bom my-site.yaml --rented": "rented bill of the AWS replica, per hour and month",
});

/** `gigasite bom SITE`: the bill of materials of a site or a campus, its additions since a phase, or the rented bill. */
export function bomCommand(call: Call): Command {
  return new Command("bom")
    .description(DESCRIPTION)
    .addArgument(siteArgument())
    .addOption(resultFormatOption(FORMATS))
    .addOption(outOption())
    .addOption(phaseOption())
    .addOption(phaseNameOption("--since", "additions since this phase only"))
    .option("--rented", "rented bill of the AWS replica, per hour and month")
    .addOption(unitsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (words: string, options: BomOptions) => {
      await onSite(call, words, (source) => result(call, source, options));
    });
}

function result(call: Call, source: SiteSource, options: BomOptions): Promise<void> {
  const { phase, since, rented } = options;
  const campus = campusReportOf(source, { phase, since, rented: rented ? "" : undefined });
  if (campus) return campusResult(call, source, campus, options);
  if (rented === true) return rentedResult(call, source, options);
  if (since !== undefined) return deltaResult(call, source, since, options);
  return siteResult(call, source, options);
}

async function siteResult(call: Call, source: SiteSource, options: BomOptions): Promise<void> {
  const target = targetOf(call, FORMATS, options);
  const report = reportOf(study(loadSite(source.file, source.read)).at(options.phase));
  // Loaded on demand: start-up time counts.
  const content =
    target.format === "html"
      ? (await import("../../html")).renderHtml(report, target.text)
      : await billFile(report.bom, target.format, target);
  await deliver(call, target, content, linesOf(report.bom.lines));
  await reportErrors(call, source, report.findings);
}

async function deltaResult(call: Call, source: SiteSource, since: string, options: BomOptions): Promise<void> {
  const target = targetOf(call, BOM_DELTA_FORMATS, options, "with --since");
  const site = study(loadSite(source.file, source.read));
  const { bom, findings } = site.at(options.phase);
  const delta = deltaOf(site.at(since).bom, bom);
  await deliver(call, target, renderDelta(delta, target.format, target.text), linesOf(delta.lines));
  await reportErrors(call, source, findings);
}

async function rentedResult(call: Call, source: SiteSource, options: BomOptions): Promise<void> {
  const target = targetOf(call, BOM_FILE_FORMATS, options, "with --rented");
  const bill = rentedBillOf(neededReplica(study(loadSite(source.file, source.read))));
  await deliver(call, target, await rentedFile(bill, target.format, target.text), linesOf(bill.lines));
}

async function campusResult(call: Call, source: SiteSource, campus: CampusReport, options: BomOptions): Promise<void> {
  const target = targetOf(call, BOM_FILE_FORMATS, options, "for a campus");
  const { format, text } = target;
  const content = isTextFormat(format) ? renderCampusBill(campus, format, text) : await bomFile(campus.bom, format);
  await deliver(call, target, content, linesOf(campus.bom.lines));
  await reportErrors(call, source, campus.findings);
}

async function billFile(bom: Bom, format: BomFileFormat, { text }: Target): Promise<string | Uint8Array> {
  return isTextFormat(format) ? renderBom(bom, format, text) : bomFile(bom, format);
}

function linesOf(lines: readonly unknown[]): string {
  return counted(lines.length, "line");
}

async function reportErrors(call: Call, source: SiteSource, findings: readonly Finding[]): Promise<void> {
  const errors = standing(findings).filter(({ level }) => level === "error").length;
  if (errors > 0)
    await print(call.stderr, `${counted(errors, "error")} in the site: see \`gigasite check ${printable(source.name)}\`\n`);
}
