import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Argument, Command } from "commander";
import { z } from "zod";
import { GigasiteError, printable } from "../../errors";
import { problemsOf } from "../../schema/zod-problems";
import { nameSchema } from "../../model";
import { print, type Call } from "../call";
import { examples } from "../examples";
import { writeNew } from "../../files/files";
import { choiceOption, pathOption } from "../options";
import { packageFolder, shippedSites } from "../../files/package-files";
import { renamedSite, siteTemplate } from "../site-template";

interface InitOptions {
  readonly from?: string;
  readonly out?: string;
}

const DESCRIPTION = "Create a commented site file: one pod of 512 GPUs, or a copy of an example site of the package.";

const EXAMPLES = examples({
  "init my-site": "create my-site.yaml",
  "init my-site --from colossus-1": "start from an example site",
});

/** `gigasite init NAME`: a new site file with comments, or a copy of an example site. */
export function initCommand(call: Call): Command {
  const sites = shippedSites();
  return new Command("init")
    .description(DESCRIPTION)
    .addArgument(new Argument("<name>", "name of the site: lower-case letters, digits and hyphens").argParser(siteName))
    .addOption(choiceOption("--from <site>", "site", Object.keys(sites), "start from this example site"))
    .addOption(pathOption("--out <file>", "path of the new file (default: NAME.yaml)"))
    .addHelpText("after", EXAMPLES)
    .action(async (name: string, { from, out = `${name}.yaml` }: InitOptions) => {
      const schema = schemaFrom(out);
      const shipped = from === undefined ? undefined : sites[from];
      const text =
        shipped === undefined ? siteTemplate(name, schema) : renamedSite(readFileSync(shipped, "utf8"), name, schema);
      writeNew(out, text);
      await print(call.stdout, `Wrote ${printable(out)}. Next: npx gigasite check ${printable(out)}\n`);
    });
}

/** @throws GigasiteError CALL001 if this is not a valid site name */
function siteName(name: string): string {
  const schema = z.strictObject({ name: nameSchema() });
  const { error } = schema.safeParse({ name });
  if (!error) return name;
  throw new GigasiteError(problemsOf(error, schema, { name }).map((problem) => ({ ...problem, code: "CALL001", path: "" })));
}

/** Path of the JSON Schema for editors: in the package if it is in this project, otherwise where npm installs it. */
function schemaFrom(file: string): string {
  const own = join(packageFolder(), "site.schema.json");
  const installed = join("node_modules", "gigasite", "site.schema.json");
  const schema = relative(process.cwd(), own).startsWith("..") ? installed : own;
  const path = relative(dirname(resolve(file)), resolve(schema)).replaceAll("\\", "/");
  return path.startsWith(".") ? path : `./${path}`;
}
