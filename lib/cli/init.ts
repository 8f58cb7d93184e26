import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Argument, Command } from "commander";
import { z } from "zod";
import { GigasiteError } from "../errors";
import { problemsOf } from "../errors/zod-problems";
import { nameSchema } from "../model";
import { print, type Call } from "./call";
import { writeNew } from "./files";
import { choiceOption } from "./options";
import { packageFolder, shippedSites } from "./package-files";
import { renamedSite, siteTemplate } from "./site-template";

interface InitOptions {
  readonly from?: string;
  readonly out?: string;
}

/** `gigasite init NAME`: a new site file with comments, or one that begins as a site that comes with the package. */
export function initCommand(call: Call): Command {
  const sites = shippedSites();
  return new Command("init")
    .addArgument(new Argument("<name>", "name of the site").argParser(siteName))
    .addOption(choiceOption("--from <site>", "site", Object.keys(sites), "begin as this site, instead of one pod"))
    .option("--out <file>", "write to this file, instead of NAME.yaml in this folder")
    .action(async (name: string, { from, out = `${name}.yaml` }: InitOptions) => {
      const schema = schemaFrom(out);
      const shipped = from === undefined ? undefined : sites[from];
      const text =
        shipped === undefined ? siteTemplate(name, schema) : renamedSite(readFileSync(shipped, "utf8"), name, schema);
      writeNew(out, text);
      await print(call.stdout, `Wrote ${out}. Next: npx gigasite check ${out}\n`);
    });
}

/** @throws GigasiteError CALL001 if a site cannot have this name */
function siteName(name: string): string {
  const schema = z.strictObject({ name: nameSchema() });
  const { error } = schema.safeParse({ name });
  if (!error) return name;
  throw new GigasiteError(problemsOf(error, schema, { name }).map((problem) => ({ ...problem, code: "CALL001", path: "" })));
}

/** Where editors find the schema: in the package if it lies in this project, else where npm would put it. */
function schemaFrom(file: string): string {
  const own = join(packageFolder(), "site.schema.json");
  const installed = join("node_modules", "gigasite", "site.schema.json");
  const schema = relative(process.cwd(), own).startsWith("..") ? installed : own;
  const path = relative(dirname(resolve(file)), resolve(schema)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
