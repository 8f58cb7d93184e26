import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES } from "../lib/errors";
import { jsonSchemaOf, type JsonSchema } from "../lib/errors/json-schema";
import { campusSchema, siteSchema } from "../lib/model";
import { withOutputs } from "./outputs";
import { page, table } from "./page";
import { reportedPage } from "./reported-page";
import { ruleExamples, rulesPage } from "./rules-page";
import { sitesPage, withSites } from "./sites-page";

const ROOT = join(__dirname, "..");

/** Pages by hand, as paths in the project; commands in them are shown with what they print. */
export function writtenPages(): string[] {
  const pages = readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`);
  return ["README.md", "CONTRIBUTING.md", ...pages].filter((page) => page.endsWith(".md") && !(page in GENERATED));
}

/** What is made from the sources, by its path in the project. */
const GENERATED: Readonly<Record<string, () => string>> = {
  "docs/errors.md": errorsPage,
  "docs/reported.md": reportedPage,
  "docs/rules.md": rulesPage,
  "docs/site-keys.md": keysPage,
  "docs/sites.md": sitesPage,
  "lib/rules/data/rule-examples.json": ruleExamples,
};

/** The texts of what is made from the sources, by path. */
export function generatedFiles(): Record<string, string> {
  return Object.fromEntries(Object.entries(GENERATED).map(([path, text]) => [path, text()]));
}

function errorsPage(): string {
  return page(
    "Error codes",
    `Everything that gigasite refuses has a code, which is stable; wording is not. A problem tells where it is (file, line and
column, path in the site), what was found, what is allowed and what to do. All problems of a file are told at once.

In TypeScript they are the \`problems\` of a \`GigasiteError\`; \`GigasiteError.is(error)\` tells it from a defect.

- \`FILE\`: the site file as a file
- \`SITE\`: its content
- \`PART\`: catalog and prices
- \`UNIT\`: quantities
- \`MODEL\`: use of the constructs
- \`CALL\`: use of the command`,
    table(["Code", "Meaning"], Object.entries(ERROR_CODES)),
  );
}

function keysPage(): string {
  return page(
    "Keys of the site file",
    `Every key of \`gigasite/v1\`. \`[]\` marks an entry of a list, \`*\` a key of your choice, **bold** a key that must be there.
How they work together is told in [site-file.md](site-file.md).`,
    `${keyTable(siteSchema)}\n\n## Keys of the campus file\n\n${keyTable(campusSchema)}`,
  );
}

function keyTable(schema: typeof siteSchema | typeof campusSchema): string {
  return table(["Key", "Value", "Default", "Meaning"], keyRows(jsonSchemaOf(schema), ""));
}

function keyRows(schema: JsonSchema, path: string): string[][] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return properties.flatMap(([key, value]) => {
    const name = path === "" ? key : `${path}.${key}`;
    const required = schema.required?.includes(key) && value.default === undefined;
    const row = [required ? `**${name}**` : name, valueOf(value), defaultOf(value), value.description ?? ""];
    return [row, ...rowsBelow(value, name)];
  });
}

function rowsBelow(schema: JsonSchema, name: string): string[][] {
  if (schema.properties) return keyRows(schema, name);
  return isSchema(schema.items) ? keyRows(schema.items, `${name}[]`) : [];
}

function valueOf(schema: JsonSchema): string {
  const options = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (options) return options.map(valueOf).join(", ");
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(", ");
  if (schema.type === "array") return `list${isSchema(schema.items) ? ` of ${valueOf(schema.items)}` : ""}`;
  if (schema.type === "object")
    return isSchema(schema.additionalProperties) ? `map of ${valueOf(schema.additionalProperties)}` : "map";
  const example = schema.examples?.[0];
  return example === undefined ? String(schema.title ?? schema.type ?? "") : `such as ${code(example)}`;
}

function defaultOf({ default: value }: JsonSchema): string {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return value === undefined || isEmpty ? "" : code(value);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function code(value: unknown): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
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
