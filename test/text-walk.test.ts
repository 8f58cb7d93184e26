import { join } from "node:path";
import { HIDDEN } from "../lib/errors/printable";
import type { JsonSchema } from "../lib/schema/json-schema";
import { csvRows } from "./support/csv-rows";
import { tempFolder } from "./support/temp-folder";
import { isFree, textKeysOf, FILE_SCHEMAS } from "./support/text-keys";
import { textOutputs, type OutputKind, type TextOutput } from "./support/text-outputs";
import { keysFor, textProject } from "./support/text-project";

/** Starts of formulas, and of lists, headings, quotes and tables in Markdown. */
const STARTS = ["=1 ", "+1 ", "-1 ", "@a ", "- ", "1. ", "# ", "> ", "| "];

/** Characters with a meaning for any target: Terraform and its CDK, shells, HTML, Markdown, GitHub, spreadsheets, SSM. */
const DANGERS = [
  ...['${file("/x")}', "%{if 1}", "${TfToken[TOKEN.3]}", "$(id)", "`id`", `'";|&<b>x</b><!--[l](http://e.org)![i](x)`],
  ...[
    "**b**_c_~d~",
    "@octo",
    "o/r#1",
    "GH-2",
    "www.e.org",
    "::error::x",
    "%0A",
    "_x0041_",
    "{{x}}",
    "\\",
    "$x$",
    "-1.88e+289",
  ],
].join(" ");

const payload = (mark: string, index: number) => `${STARTS[index % STARTS.length] ?? ""}${mark} ${DANGERS}`;

/** A text of the same length without meaning. */
const harmless = (mark: string, index: number) => payload(mark, index).replace(/[^\w ]|_/g, "x");

/** Keys whose text no output shows. */
const NOT_SHOWN = [
  ...["site: location.city", "site: location.region", "site: parts[].note", "site: parts[].figures.*.note"],
  ...["site: prices", "prices: id", "prices: prices[].note", "prices: prices[].containedIn"],
];

/** Keys with a form that has such characters, which reach nothing but arguments of Terraform. */
const NOT_PLAIN = ["site: replica.backend.prefix", "site: replica.alerts[]", "site: replica.budget.email"];

const MARK = /M\d+m/g;
const OUTSIDE_SCRIPTS = "reaches a script or a file of settings: quote it for that target";

describe("the texts of a user", () => {
  const folder = tempFolder();
  const project = textProject(payload);
  let outputs: readonly TextOutput[] = [];
  let plain: readonly TextOutput[] = [];

  beforeAll(async () => {
    outputs = await textOutputs(project, join(folder, "dangerous"));
    plain = await textOutputs(textProject(harmless), join(folder, "harmless"), ["html", "xlsx", "github"]);
  });

  const ofKind = (...kinds: readonly OutputKind[]) => outputs.filter(({ kind }) => kinds.includes(kind));
  /** Each output of a kind with what is wrong with it; none where all is right. */
  const faults = (kinds: readonly OutputKind[], faultsOf: (text: string) => readonly string[]) => {
    const some = ofKind(...kinds);
    expect(some.length).toBeGreaterThan(0);
    return some.flatMap(({ name, text }) => faultsOf(text).map((fault) => `${name}: ${fault.slice(0, 300)}`)).slice(0, 5);
  };

  it("reach an output from every key that takes them, but for those that are known to be shown nowhere", () => {
    const { taking } = keysFor(payload("M0m", 0));
    expect(new Set(project.marks.values())).toEqual(new Set(taking));
    const shown = new Set(outputs.flatMap(({ text }) => text.match(MARK) ?? []).map((mark) => project.marks.get(mark)));
    expect(taking.filter((key) => !shown.has(key))).toEqual(NOT_SHOWN);
  });

  it("are written without hidden characters", () => {
    const free = Object.values(FILE_SCHEMAS).flatMap((schema) =>
      textKeysOf(schema).flatMap(({ schemas }) => schemas.filter(isFree)),
    );
    const hidden = [
      "\u0000",
      "\t",
      "\n",
      "\r",
      "\u001b",
      "\u0085",
      "\u200b",
      "\u200f",
      "\u2028",
      "\u202e",
      "\u2066",
      "\ufeff",
      "\u{e0041}",
    ];
    for (const { pattern = "" } of free)
      for (const character of hidden) expect(`a${character}a`).not.toMatch(new RegExp(pattern, "u"));
  });

  it("are literals for Terraform, without templates and tokens", () => {
    const texts = [...project.texts.values()];
    const found = faults(["terraform"], (text) => {
      const wrong: string[] = [];
      JSON.parse(text, (_, value: unknown) => {
        if (typeof value === "string" && value.match(MARK) && !texts.some((each) => evaluated(value).includes(each)))
          wrong.push(value);
        return value;
      });
      return wrong;
    });
    expect(found).toEqual([]);
  });

  it("reach no script, and no file of Slurm and Kubernetes, but for models of GPUs in letters, digits and hyphens", () => {
    expect(
      faults(["script", "slurm", "eks"], (text) => (text.match(MARK) ?? []).map((mark) => `${mark} ${OUTSIDE_SCRIPTS}`)),
    ).toEqual([]);
    const types = ofKind("slurm").flatMap(({ text }) =>
      [...text.matchAll(/(?:gpu:|\bType=)([^: ]*)/g)].map(([, type]) => type),
    );
    expect(types.length).toBeGreaterThan(0);
    for (const type of types) expect(type).toMatch(/^[a-z0-9][a-z0-9-]*$/);
  });

  it("have no character with a meaning for a shell where scripts show them: names, regions and other texts with a form", () => {
    const formed = Object.entries(FILE_SCHEMAS).flatMap(([kind, schema]) =>
      textKeysOf(schema).map(({ path, schemas }) => ({ key: `${kind}: ${path}`, schemas: schemas.filter(isFree) })),
    );
    const { refusing } = keysFor(payload("M0m", 0));
    const dangerous = formed.filter(({ key, schemas }) => refusing.includes(key) && !schemas.every(isPlain));
    expect(dangerous.map(({ key }) => key)).toEqual(NOT_PLAIN);
  });

  it("neither colour a terminal nor move its cursor", () => {
    const hidden = new RegExp(`[${HIDDEN}]`, "u");
    expect(faults(["table"], (text) => text.split("\n").filter((line) => hidden.test(line)))).toEqual([]);
    const uncoloured = (text: string) => text.replace(/\u001b\[\d+m/g, "");
    expect(faults(["colors"], (text) => text.split("\n").filter((line) => hidden.test(uncoloured(line))))).toEqual([]);
  });

  it("are single cells of CSV, and none is a formula", () => {
    const found = faults(["csv"], (text) => {
      const [heads = [], ...rows] = csvRows(text);
      return rows.flatMap((row) => [
        ...(row.length === heads.length ? [] : [`a row of ${row.length} cells: ${row.join(" / ")}`]),
        ...row.filter((cell) => /^[\s\ufeff]*[=+@\-]/.test(cell) && Number.isNaN(Number(cell))),
      ]);
    });
    expect(found).toEqual([]);
  });

  it("are neither markup nor links, mentions or references in Markdown, and break no table", () => {
    expect(faults(["md"], markdownFaults)).toEqual([]);
  });

  it("make no element and no attribute of HTML, SVG and spreadsheets", () => {
    const structures = (some: readonly TextOutput[]) =>
      some.filter(({ kind }) => kind === "html" || kind === "xml").map(({ name, text }) => ({ name, tags: tagsOf(text) }));
    expect(structures(outputs)).toEqual(structures(plain));
    expect(faults(["xml"], (text) => (text.match(/<f>[^<]*/g) ?? []).filter((formula) => MARK.test(formula)))).toEqual([]);
  });

  it("leave JSON whole, and are no links in SARIF", () => {
    expect(faults(["json", "sarif"], (text) => (JSON.parse(text) === null ? ["empty"] : []))).toEqual([]);
    expect(
      faults(["jsonl"], (text) =>
        text
          .trim()
          .split("\n")
          .filter((line) => typeof JSON.parse(line) !== "object"),
      ),
    ).toEqual([]);
    expect(faults(["sarif"], (text) => text.match(/(?<!\\\\)\[[^\]"]*\]\(/g) ?? [])).toEqual([]);
  });

  it("start no command of a workflow, and end none", () => {
    const commands = (some: readonly TextOutput[]) =>
      some
        .filter(({ kind }) => kind === "github")
        .flatMap(({ text }) =>
          text
            .trimEnd()
            .split("\n")
            .map((line) => /^::\w+ (?:\w+=[^:,]*,?)+::/.test(line)),
        );
    expect(commands(outputs)).toEqual(commands(plain));
    expect(new Set(commands(outputs))).toEqual(new Set([true]));
    expect(faults(["github"], (text) => text.match(/%(?!25|0A|3A|2C)/g) ?? [])).toEqual([]);
  });
});

/** Whether an example of a form is none any more with a character that a shell gives a meaning in its middle. */
function isPlain({ pattern = "", examples = [] }: JsonSchema): boolean {
  const form = new RegExp(pattern, "u");
  const example = [...examples.map(String), "a1", "2026-11-22"].find((each) => form.test(each)) ?? "";
  const around = [1, example.length - 1].map((at) => [example.slice(0, at), example.slice(at)]);
  return (
    example !== "" &&
    [..."$`\"'\\;|&<>(){}!*?~#"].every((sign) => around.every(([before, after]) => !form.test(`${before}${sign}${after}`)))
  );
}

/** A text as Terraform evaluates it, if it has no expressions but those that are nothing. */
function evaluated(text: string): string {
  const rest = text.replaceAll("%{ if true }%{ endif }", "");
  return rest.replace(/([$%])(\1?)\{/g, (_, sign: string, escape: string) => (escape === "" ? "\u0000" : `${sign}{`));
}

/** Tags of a document in order, each with the names of its attributes. */
function tagsOf(text: string): string[] {
  const tags = text.replace(/<(script|style)\b[^]*?<\/\1>/g, "").match(/<[^>]*>/g) ?? [];
  return tags.map((tag) => tag.replace(/="[^"]*"/g, ""));
}

/**
 * Texts are inert in GitHub's Markdown if, apart from what is behind a backslash, they have no characters of markup; no
 * mention, reference or address stands together; and each row of a table has the cells of its head.
 */
function markdownFaults(text: string): string[] {
  const lines = text.split("\n");
  const cells = (line: string) => line.replace(/\\./g, "").split("|").length;
  let head = "";
  return lines.flatMap((line, index) => {
    if (/^\| -{3}/.test(line)) head = lines[index - 1] ?? "";
    if (!line.startsWith("|")) head = "";
    const torn = head !== "" && cells(line) !== cells(head);
    const bare = line
      .replace(/<https:[^ >]*>/g, "")
      .replace(/\\[!-/:-@[-`{-~]/g, "")
      .replace(/&#8203;/g, "\u200b")
      .replace(/^(- )?\*\*|\*\*$|^#+ /g, "");
    const live =
      MARK.test(line) && /[`*_[\]<>~\\]|&(?!\u200b)|@\w|#\d|GH-\d|www\.|:\/\/|^- ?(- |\d+[.)] |> )|\$x/.test(bare);
    MARK.lastIndex = 0;
    return torn || live ? [line] : [];
  });
}
