import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES } from "../lib/errors";
import { jsonSchemaOf } from "../lib/schema/json-schema";
import { campusSchema, siteSchema } from "../lib/model";
import { decisionsPage } from "./decisions-page";
import { downloadsPage } from "./downloads-page";
import { keyTable } from "./key-table";
import { withOutputs } from "./outputs";
import { ownPartSection } from "./own-part-section";
import { packagesPage } from "./packages-page";
import { page, table } from "./page";
import { reportedPage } from "./reported-page";
import { ruleExamples, rulesPage } from "./rules-page";
import { sitesPage, withSites } from "./sites-page";
import { unitTable } from "./unit-table";

const ROOT = join(__dirname, "..");

/** Hand-written pages, as paths in the project; `npm run docs` updates the output of their commands. */
export function writtenPages(): string[] {
  const pages = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).map(
    (name) => `docs/${name.replaceAll("\\", "/")}`,
  );
  return ["README.md", "CONTRIBUTING.md", ...pages].filter((page) => page.endsWith(".md") && !(page in GENERATED));
}

/** Generated files, by path in the project. */
const GENERATED: Readonly<Record<string, () => string>> = {
  "docs/decisions/README.md": decisionsPage,
  "docs/downloads.md": downloadsPage,
  "docs/errors.md": errorsPage,
  "docs/packages.md": packagesPage,
  "docs/reported.md": reportedPage,
  "docs/rules.md": rulesPage,
  "docs/site-keys.md": keysPage,
  "docs/sites.md": sitesPage,
  "lib/rules/data/rule-examples.json": ruleExamples,
};

/** Texts of the generated files, by path. */
export function generatedFiles(): Record<string, string> {
  return Object.fromEntries(Object.entries(GENERATED).map(([path, text]) => [path, text()]));
}

function errorsPage(): string {
  return page(
    "Error codes",
    `Every error has a code. Codes are stable, messages are not. An error reports its location (file, line, column and path in
the site), the value found, the values allowed, and a remedy. All errors of a file are reported at once.

In TypeScript, errors are the \`problems\` of a \`GigasiteError\`; \`GigasiteError.is(error)\` distinguishes it from a defect.
With \`--format json\` the command prints them as JSON: [command.md](command.md#problems-as-json).

- \`FILE\`: reading the site file
- \`SITE\`: content of the site file
- \`PART\`: catalog and price books
- \`UNIT\`: quantities
- \`MODEL\`: use of the constructs
- \`CALL\`: use of the command`,
    table(["Code", "Meaning"], Object.entries(ERROR_CODES)),
  );
}

function keysPage(): string {
  return page(
    "Keys of the site file",
    `Every key of \`gigasite/v1\`. \`[]\` marks an entry of a list, \`*\` a key of your choice, **bold** a required key. Values with options, such as
\`kind: utility\`, are read in any letter case. [site-file.md](site-file.md) explains how the keys work together.`,
    [
      keyTable(jsonSchemaOf(siteSchema)),
      "## Units",
      `A quantity is a number with a unit, with or without a space. Letter case does not matter where the meaning is clear: \`mw\` is
read as MW.`,
      unitTable(),
      ownPartSection(),
      "## Keys of the campus file",
      keyTable(jsonSchemaOf(campusSchema)),
    ].join("\n\n"),
  );
}

async function main(): Promise<void> {
  for (const [file, text] of Object.entries(generatedFiles())) writeFileSync(join(ROOT, file), text);
  for (const page of writtenPages()) {
    const path = join(ROOT, page);
    const text = await withOutputs(readFileSync(path, "utf8"));
    writeFileSync(path, page === "README.md" ? withSites(text) : text);
  }
}

if (require.main === module) void main();
