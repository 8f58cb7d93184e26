import { unzipped } from "../support/xlsx";
import type { FuzzCase, Outcome } from "./case";
import { cableLaws } from "./cable-laws";
import { planLaws } from "./plan-laws";

/** Longest line of a message, in characters, and most lines of messages: 50 problems of four lines, and what is around them. */
const LONGEST_LINE = 1100;
const MOST_LINES = 50 * 5 + 20;

type Oracle = (outcome: Outcome, call: FuzzCase) => string[];

const endsAsDocumented: Oracle = ({ code, stderr }) => ([0, 1, 2].includes(code) ? [] : [`exit code ${code}: ${stderr}`]);

/** A problem as it is told, in text or in JSON. */
interface Told {
  readonly code: string;
  readonly place: string;
  readonly hasRemedy: boolean;
  readonly text: string;
}

const PROBLEM = /^(?:(.*): )?error ([A-Z]+\d{3})\b/;

/** The problems that a call is refused with; none for a result with findings. */
function problemsOf({ stdout, stderr }: Outcome): Told[] {
  if (/^\{\s*"apiVersion": "[^"]*",\s*"kind": "Problems"/.test(stdout)) {
    const { problems } = JSON.parse(Buffer.from(stdout, "latin1").toString()) as { problems: Record<string, unknown>[] };
    return problems.map((problem) => ({
      code: String(problem["code"]),
      place: [problem["file"], problem["line"], problem["column"]]
        .filter((part) => part !== null && part !== undefined)
        .join(":"),
      hasRemedy: typeof problem["remedy"] === "string" && problem["remedy"] !== "",
      text: JSON.stringify(problem),
    }));
  }
  const blocks = stderr.split(/^(?=(?:\S.*: )?error [A-Z]+\d{3}\b)/m).filter((block) => PROBLEM.test(block));
  return blocks.map((text) => {
    const [, place = "", code = ""] = PROBLEM.exec(text) ?? [];
    return { code, place, hasRemedy: /^ {2}remedy: +\S/m.test(text), text };
  });
}

const saysWhatIsWrong: Oracle = (outcome, { argv }) => {
  const { code, stdout, stderr } = outcome;
  const problems = problemsOf(outcome);
  const isJson = /json|sarif|github/.test(argv.join(" "));
  return [
    ...(code === 2 && problems.length === 0 ? [`exit code 2 without a problem: ${stderr}`] : []),
    ...problems.filter(({ hasRemedy }) => !hasRemedy).map(({ text }) => `no remedy: ${text}`),
    ...problems.filter((problem) => needsPlace(problem)).map(({ text }) => `no place: ${text}`),
    ...stderr.split("\n").flatMap((line) => (line.length > LONGEST_LINE ? [`a line of ${line.length} characters`] : [])),
    ...(stderr.split("\n").length > MOST_LINES ? [`${stderr.split("\n").length} lines of messages`] : []),
    ...(problems.length > 0 && stdout !== "" && !isJson && argv[1] !== "cables" ? [`problems and a result: ${stdout}`] : []),
  ];
};

/** Problems of what stands in a file name line and column, those of files as a whole the file, those of calls none. */
function needsPlace({ code, place }: Told): boolean {
  if (/^(CALL|MODEL|SITE009|PART001|PART005)/.test(code)) return false;
  if (/^FILE/.test(code)) return place === "";
  return !/:\d+:\d+$/.test(place);
}

const showsNoInside: Oracle = ({ stdout, stderr, code }, { argv }) => {
  const said = `${isBinary(argv) ? "" : stdout}\n${stderr}`.replace(/^.*("?found"?: |write it ).*$/gim, "");
  const texts = [
    /\bNaN\b(?!\.)/,
    /\bInfinity\b/,
    /\bundefined\b/,
    /\[object \w+\]/,
    /^ {4}at .*:\d+:\d+/m,
    /TypeError|RangeError/,
  ];
  return code === 0 || code === 1
    ? texts.flatMap((text) => (text.exec(said) ? [`${text}: ${around(said, text)}`] : []))
    : [];
};

function around(text: string, what: RegExp): string {
  const { index = 0 } = what.exec(text) ?? {};
  return text.slice(Math.max(0, index - 80), index + 80);
}

function isBinary(argv: readonly string[]): boolean {
  return argv.some((argument) => /xlsx/.test(argument));
}

/** All but line breaks and tabs, which CSV may have. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const writesPlainText: Oracle = ({ stdout, stderr }, { argv }) => {
  const texts = isBinary(argv) ? [stderr] : [stdout, stderr];
  return texts.flatMap((text) =>
    CONTROLS.test(text) ? [`control character: ${JSON.stringify(around(text, CONTROLS))}`] : [],
  );
};

const leavesNothingElse: Oracle = (outcome, { argv }) => {
  const { written, changed } = outcome;
  const names = Object.keys(written);
  const drafts = names.filter((name) => /\.tmp$/.test(name)).map((name) => `draft ${name}`);
  const isRefused = problemsOf(outcome).length > 0 && argv[1] !== "cables";
  const early = isRefused ? names.map((name) => `${name} written in spite of problems`) : [];
  return [...drafts, ...early, ...changed.map((name) => `${name} overwritten`)];
};

/** Whether a call asks for help or the version, which are text in spite of any format. */
function isHelp(argv: readonly string[]): boolean {
  return argv.some((argument) => /^(-h|-v|--help|--version|help)$/.test(argument));
}

const writesWhatOpens: Oracle = (outcome, { argv }) => {
  const { stdout, written } = outcome;
  if (outcome.isCut || isHelp(argv) || problemsOf(outcome).length > 0) return [];
  const at = argv.indexOf("--format");
  const format = at < 0 ? "" : (argv[at + 1] ?? "");
  const results = Object.entries(written).filter(([name]) => name.startsWith("result"));
  const contents = results.length > 0 ? results.map(([, bytes]) => bytes) : [Buffer.from(stdout, "latin1")];
  return contents.flatMap((bytes) => (bytes.length === 0 ? [] : faultsOf(format, bytes)));
};

function faultsOf(format: string, bytes: Buffer): string[] {
  try {
    const text = bytes.toString();
    if (["json", "sarif", "cyclonedx"].includes(format)) JSON.parse(text);
    if (format === "xlsx") {
      const files = Object.keys(unzipped(bytes));
      return files.includes("xl/workbook.xml") ? [] : [`no workbook in ${files.join(", ")}`];
    }
    if (format === "html")
      return /<\/html>\s*$/.test(text) && !/<script(?! nonce)[^>]*>alert/.test(text) ? [] : ["no whole HTML"];
    return [];
  } catch (error) {
    return [`${format} does not open: ${String(error)}`];
  }
}

const keepsTheLaws: Oracle = ({ stdout, code, isCut }, { argv }) => {
  if (isCut) return [];
  if (argv[1] === "cables" && code === 0 && !argv.includes("--out"))
    return cableLaws(Buffer.from(stdout, "latin1").toString());
  if (argv[0] !== "plan" || !argv.includes("json") || argv.includes("--out") || stdout === "") return [];
  const plan = JSON.parse(Buffer.from(stdout, "latin1").toString()) as Parameters<typeof planLaws>[0];
  return "site" in plan ? planLaws(plan) : [];
};

/** What must hold of every call, by what it says. */
export const ORACLES: Readonly<Record<string, Oracle>> = {
  "ends with a documented exit code": endsAsDocumented,
  "says what is wrong, where and what to do, in few lines": saysWhatIsWrong,
  "prints no NaN, Infinity, undefined or stack": showsNoInside,
  "prints no control characters": writesPlainText,
  "writes the file that is asked for, and no other": leavesNothingElse,
  "writes output that opens": writesWhatOpens,
  "plans by the laws": keepsTheLaws,
};

/** What is wrong with the outcome of a call; empty if nothing is. */
export function complaints(outcome: Outcome, call: FuzzCase): string[] {
  return Object.entries(ORACLES).flatMap(([name, oracle]) =>
    oracle(outcome, call).map((text) => `${name}: ${text.slice(0, 600)}`),
  );
}
