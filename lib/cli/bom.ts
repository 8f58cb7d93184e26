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
  type BomFileFormat,
} from "../bom";
import { GigasiteError } from "../errors";
import { loadSite } from "../model";
import { rentedBillOf } from "../replica";
import { rentedFile, reportSite } from "../report";
import { standing } from "../rules";
import { counted } from "../text";
import { print, wantsColor, type Call } from "./call";
import { writeWhole } from "./files";
import { neededReplica } from "./needed-replica";
import { formatOption, phaseOption, siteArgument } from "./options";

interface BomOptions {
  readonly format: BomFileFormat;
  readonly out?: string;
  readonly phase?: string;
  readonly since?: string;
  readonly rented?: boolean;
}

/** `gigasite bom SITE`: the bill of materials, or what changes in it since a phase, on stdout or in a file. */
export function bomCommand(call: Call): Command {
  return new Command("bom")
    .addArgument(siteArgument())
    .addOption(formatOption(BOM_FILE_FORMATS))
    .option("--out <file>", "write to this file, whole or not at all")
    .addOption(phaseOption())
    .option("--since <name>", "only what changes since this phase")
    .option("--rented", "what is rented on AWS for the replica of the site, by hour and month")
    .action(async (file: string, { format, out, phase, since, rented }: BomOptions) => {
      if (since !== undefined && !isDeltaFormat(format)) throw noDelta(format);
      if (out === undefined && !isTextFormat(format)) throw noText(format);
      const site = loadSite(file);
      if (rented === true) {
        const color = out === undefined && wantsColor(call.stdout, call.env);
        return put(call, out, await rentedFile(rentedBillOf(neededReplica(site)), format, { color }));
      }
      const { bom, findings } = reportSite(site, phase);
      const color = out === undefined && wantsColor(call.stdout, call.env);
      if (since !== undefined && isDeltaFormat(format))
        await put(call, out, renderDelta(deltaOf(reportSite(site, since).bom, bom), format, { color }));
      else await put(call, out, isTextFormat(format) ? renderBom(bom, format, { color }) : await bomFile(bom, format));
      const errors = standing(findings).filter(({ level }) => level === "error").length;
      if (errors > 0) await print(call.stderr, `${counted(errors, "error")} in the site: see \`gigasite check ${file}\`\n`);
    });
}

function isDeltaFormat(format: BomFileFormat): format is BomDeltaFormat {
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

function noDelta(format: string): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "what changes since a phase is not written in this format",
    found: format,
    allowed: BOM_DELTA_FORMATS.join(", "),
    remedy: "choose one of those, or leave out `--since`",
  });
}
