import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { PART_CLASSES, partSchema } from "../lib/catalog";
import { jsonSchemaOf, keysOf, type JsonSchema } from "../lib/schema/json-schema";
import { checkedSite, type SiteInput } from "../lib/model";
import { reportSite } from "../lib/report";
import { decisions } from "../scripts/decisions-page";
import { generatedFiles } from "../scripts/docs";
import { blocks } from "./support/snippets";

const FILES = generatedFiles();

describe("the generated files", () => {
  it.each(Object.entries(FILES))("%s is what `npm run docs` makes", (file, text) => {
    expect(readFileSync(join(__dirname, "..", file), "utf8")).toBe(text);
  });
});

describe("the decisions", () => {
  it.each(decisions())("$file has a date, its context, the alternatives and the consequences", ({ date, headings }) => {
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(headings).toEqual(["Context", "Decision", "Alternatives", "Consequences"]);
  });
});

describe("the documentation of own parts", () => {
  const page = FILES["docs/site-keys.md"] ?? "";
  const site = parse(readFileSync(join(__dirname, "fixtures/smallest.yaml"), "utf8")) as SiteInput;
  const classes = jsonSchemaOf(partSchema).oneOf as JsonSchema[];
  const sections = PART_CLASSES.map((name, index) => {
    const [, text = ""] = page.split(`\n### ${name}\n`);
    return { name, keys: keysOf(classes[index] ?? {}), text: text.split("\n##")[0] ?? "" };
  });
  const [, common = ""] = page.split("\n### Keys of all classes\n");

  it.each(sections)("describes every key of class $name", ({ keys, text }) => {
    const described = (key: string) =>
      [text, common].some((part) => new RegExp(`^\\| \\**${key}\\** \\|.*\\w`, "m").test(part));
    expect(keys.filter((key) => key !== "class" && !described(key))).toEqual([]);
  });

  it.each(sections)("has an example of class $name that runs in a site", ({ name, text }) => {
    const [example = ""] = blocks(text, "yaml");
    expect(example).toContain(`class: ${name}\n`);
    const { plan, bom } = reportSite(checkedSite({ ...site, ...(parse(example) as object) } as SiteInput));
    expect(plan.totals.gpus).toBeGreaterThan(0);
    expect(bom.totals.usd).toBeGreaterThan(0);
  });
});
