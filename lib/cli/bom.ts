import { Command } from "commander";
import { BOM_FORMATS, deltaOf, renderBom, renderDelta, type BomFormat } from "../bom";
import { loadSite } from "../model";
import { reportSite } from "../report";
import { standing } from "../rules";
import { counted } from "../text";
import { print, wantsColor, type Call } from "./call";
import { writeWhole } from "./files";
import { formatOption, phaseOption, siteArgument } from "./options";

interface BomOptions {
  readonly format: BomFormat;
  readonly out?: string;
  readonly phase?: string;
  readonly since?: string;
}

/** `gigasite bom SITE`: the bill of materials, or what changes in it since a phase, on stdout or in a file. */
export function bomCommand(call: Call): Command {
  return new Command("bom")
    .addArgument(siteArgument())
    .addOption(formatOption(BOM_FORMATS))
    .option("--out <file>", "write to this file, whole or not at all")
    .addOption(phaseOption())
    .option("--since <name>", "only what changes since this phase")
    .action(async (file: string, { format, out, phase, since }: BomOptions) => {
      const site = loadSite(file);
      const { bom, findings } = reportSite(site, phase);
      const color = out === undefined && wantsColor(call.stdout, call.env);
      const text =
        since === undefined
          ? renderBom(bom, format, { color })
          : renderDelta(deltaOf(reportSite(site, since).bom, bom), format, { color });
      if (out === undefined) await print(call.stdout, text);
      else await writeWhole(out, text);
      const errors = standing(findings).filter(({ level }) => level === "error").length;
      if (errors > 0) await print(call.stderr, `${counted(errors, "error")} in the site: see \`gigasite check ${file}\`\n`);
    });
}
