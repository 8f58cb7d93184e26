import { Command } from "commander";
import {
  BOM_DELTA_FORMATS,
  BOM_FILE_FORMATS,
  bomFile,
  deltaOf,
  isTextFormat,
  renderBom,
  renderDelta,
  type BomDeltaFormat,
} from "../bom";
import { GigasiteError } from "../errors";
import { loadSite } from "../model";
import { rentedBillOf } from "../replica";
import { renderCampusBill, rentedFile, reportSite, type CampusReport, type SiteReport } from "../report";
import { standing, type Finding } from "../rules";
import { counted } from "../text";
import { campusReportOf } from "./campus";
import { print, wantsColor, type Call } from "./call";
import { writeWhole } from "./files";
import { neededReplica } from "./needed-replica";
import { formatOption, phaseOption, siteArgument } from "./options";

/** The forms of the bill, and the page that holds it with all else that is known about the site. */
const FORMATS = [...BOM_FILE_FORMATS, "html"] as const;
type Format = (typeof FORMATS)[number];

interface BomOptions {
  readonly format: Format;
  readonly out?: string;
  readonly phase?: string;
  readonly since?: string;
  readonly rented?: boolean;
}

/** `gigasite bom SITE`: the bill of materials of a site or a campus, or what changes in it since a phase, on stdout or in a file. */
export function bomCommand(call: Call): Command {
  return new Command("bom")
    .addArgument(siteArgument())
    .addOption(formatOption(FORMATS))
    .option("--out <file>", "write to this file, whole or not at all")
    .addOption(phaseOption())
    .option("--since <name>", "only what changes since this phase")
    .option("--rented", "what is rented on AWS for the replica of the site, by hour and month")
    .action(async (file: string, { format, out, phase, since, rented }: BomOptions) => {
      if (since !== undefined && !isDeltaFormat(format))
        throw refused(format, "what changes since a phase", BOM_DELTA_FORMATS);
      if (rented === true && format === "html") throw refused(format, "the bill of a replica", BOM_FILE_FORMATS);
      if (out === undefined && format !== "html" && !isTextFormat(format)) throw noText(format);
      const color = out === undefined && wantsColor(call.stdout, call.env);
      const campus = campusReportOf(file, { phase, since, rented: rented ? "" : undefined });
      if (campus) {
        await put(call, out, await campusFile(campus, format, color));
        return tellErrors(call, file, campus.findings);
      }
      const site = loadSite(file);
      if (rented === true && format !== "html")
        return put(call, out, await rentedFile(rentedBillOf(neededReplica(site)), format, { color }));
      const report = reportSite(site, phase);
      if (since !== undefined && isDeltaFormat(format))
        await put(call, out, renderDelta(deltaOf(reportSite(site, since).bom, report.bom), format, { color }));
      else await put(call, out, await written(report, format, color));
      await tellErrors(call, file, report.findings);
    });
}

async function tellErrors(call: Call, file: string, findings: readonly Finding[]): Promise<void> {
  const errors = standing(findings).filter(({ level }) => level === "error").length;
  if (errors > 0) await print(call.stderr, `${counted(errors, "error")} in the site: see \`gigasite check ${file}\`\n`);
}

async function campusFile(campus: CampusReport, format: Format, color: boolean): Promise<string | Uint8Array> {
  if (format === "html") throw refused(format, "the bill of a campus", BOM_FILE_FORMATS);
  return isTextFormat(format) ? renderCampusBill(campus, format, { color }) : bomFile(campus.bom, format);
}

/** The page is loaded only where it is asked for, since start-up time counts. */
async function written(report: SiteReport, format: Format, color: boolean): Promise<string | Uint8Array> {
  if (format === "html") return (await import("../html")).renderHtml(report);
  return isTextFormat(format) ? renderBom(report.bom, format, { color }) : bomFile(report.bom, format);
}

function isDeltaFormat(format: Format): format is BomDeltaFormat {
  return (BOM_DELTA_FORMATS as readonly string[]).includes(format);
}

/** What is no text never goes to stdout: {@link noText}. */
async function put(call: Call, out: string | undefined, content: string | Uint8Array): Promise<void> {
  if (out !== undefined) await writeWhole(out, content);
  else if (typeof content === "string") await print(call.stdout, content);
}

function noText(format: string): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "a file of this format is no text, and goes to no terminal",
    found: format,
    remedy: `name the file to write, such as \`--out bom.${format}\``,
  });
}

function refused(format: string, what: string, allowed: readonly string[]): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `${what} is not written in this format`,
    found: format,
    allowed: allowed.join(", "),
    remedy: "choose one of those",
  });
}
