import { mkdirSync, writeFileSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { App } from "cdktf";
import { run } from "../../lib/cli/run";
import { warningsOf } from "../../stacks/warnings";
import { loadSite } from "../../lib/model";
import { siteStacks } from "../../stacks/site-stacks";
import { fakeIo } from "./fake-io";
import type { TextProject } from "./text-project";
import { unzipped } from "./xlsx";

/** The kinds of outputs, each with its own rules for text. */
export type OutputKind =
  | "terraform"
  | "script"
  | "slurm"
  | "eks"
  | "table"
  | "colors"
  | "json"
  | "jsonl"
  | "csv"
  | "md"
  | "xml"
  | "html"
  | "sarif"
  | "github";

export interface TextOutput {
  /** The call or the file that it comes from. */
  readonly name: string;
  readonly kind: OutputKind;
  readonly text: string;
}

/** Kinds of the formats of the command. */
const KINDS: Readonly<Record<string, OutputKind>> = { cyclonedx: "json" };

/**
 * Every output of a project: those of all commands with a site in all formats, and its stacks.
 *
 * @param only formats of the command, without stacks
 */
export async function textOutputs({ files }: TextProject, folder: string, only?: readonly string[]): Promise<TextOutput[]> {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
  const [campus, south, north] = ["campus.yaml", "south.yaml", "north.yaml"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const outputs: TextOutput[] = [];
  for (const [words, formats] of calls(campus, south, north))
    for (const format of formats.filter((each) => only?.includes(each) ?? true))
      outputs.push(...(await outputOf(words, format)));
  for (const file of only ? [] : [south, north]) outputs.push(...stackOutputs(file, join(folder, `out-${outputs.length}`)));
  return outputs;
}

type Call = readonly [words: readonly string[], formats: readonly string[]];

function calls(campus: string, south: string, north: string): Call[] {
  const bill = ["table", "colors", "json", "csv", "md", "cyclonedx", "xlsx"];
  return [
    ...[campus, south].flatMap((file): Call[] => [
      [
        ["plan", file],
        ["table", "json"],
      ],
      [
        ["check", file],
        ["table", "colors", "json", "sarif", "github"],
      ],
      [["bom", file], bill],
    ]),
    [["bom", south, "--phase", "two"], ["html"]],
    [
      ["bom", south, "--since", "one"],
      ["table", "json", "csv", "md"],
    ],
    [["bom", south, "--rented"], bill],
    [
      ["diff", south, north],
      ["table", "json", "md"],
    ],
    [
      ["diff", `${south}@one`, south],
      ["table", "md"],
    ],
    [
      ["replica", south],
      ["table", "json", "md"],
    ],
    [
      ["export", "cables", south],
      ["csv", "jsonl"],
    ],
    [["export", "slurm", south], ["slurm"]],
    [["export", "slurm", south, "--site"], ["slurm"]],
    [["export", "eks", north], ["eks"]],
  ];
}

/** What a call writes to stdout, and its messages. */
async function outputOf(words: readonly string[], format: string): Promise<TextOutput[]> {
  const colors = format === "colors";
  const { io, kept, bytes } = fakeIo(colors ? { FORCE_COLOR: "1" } : {});
  const hasFormat = words[0] !== "export" || words[1] === "cables";
  await run([...words, ...(hasFormat ? ["--format", colors ? "table" : format] : [])], io);
  const name = `${words.map((word) => basename(word)).join(" ")} as ${format}`;
  if (kept.stdout === "") throw new Error(`${name}: ${kept.stderr}`);
  const messages: TextOutput = { name: `messages of ${name}`, kind: colors ? "colors" : "table", text: kept.stderr };
  if (format !== "xlsx") return [{ name, kind: KINDS[format] ?? (format as OutputKind), text: kept.stdout }, messages];
  const sheets = Object.entries(unzipped(Buffer.concat(bytes))).filter(([file]) => file.endsWith(".xml"));
  return [messages, ...sheets.map(([file, text]) => ({ name: `${name}, ${file}`, kind: "xml" as const, text }))];
}

/** The files of the stacks of a site, the scripts in them, and the warnings. */
function stackOutputs(file: string, outdir: string): TextOutput[] {
  const app = new App({ outdir, stackTraces: false });
  siteStacks(app, loadSite(file));
  app.synth();
  const stacks = readdirSync(join(outdir, "stacks")).map((id): TextOutput => {
    const text = readFileSync(join(outdir, "stacks", id, "cdk.tf.json"), "utf8");
    return { name: `stack ${id}`, kind: "terraform", text };
  });
  const warnings: TextOutput = { name: "warnings of stacks", kind: "table", text: warningsOf(app, {}).join("\n") };
  return [...stacks, ...stacks.flatMap(scriptsOf), warnings];
}

/** Keys of Terraform resources that hold scripts: in Base64, as JSON of Systems Manager, or as they are. */
const SCRIPT_KEYS: Readonly<Record<string, (text: string) => string>> = {
  user_data: decoded,
  user_data_base64: decoded,
  content: String,
};

function scriptsOf({ name, text }: TextOutput): TextOutput[] {
  const scripts: TextOutput[] = [];
  JSON.parse(text, (key, value: unknown) => {
    const read = SCRIPT_KEYS[key];
    if (read && typeof value === "string")
      scripts.push({ name: `script ${key} of ${name}`, kind: "script", text: read(value) });
    return value;
  });
  return scripts;
}

/** Base64 up to the call that Terraform encodes. */
function decoded(text: string): string {
  return Buffer.from(text.replace(/\$\{.*$/s, ""), "base64").toString();
}
