import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DefectError } from "../errors/defect";
import { DoubleQuoted, shellText, type ShellValue } from "./shell-value";

declare const CODE: unique symbol;

/** Code of the shell that comes from a script file, with checked values. No other text can be part of a script. */
export type ShellCode = string & { readonly [CODE]: true };

/** Values by their names in a script. */
export type ShellValues = Readonly<Record<string, ShellValue>>;

/** Code by the names of its lines in a script; undefined removes the line. */
export type ShellParts = Readonly<Record<string, ShellCode | undefined>>;

/** A name, alone on its line or within a line. */
const NAMES = /^([ \t]*)@([A-Z][A-Z0-9_]*)@\n|@([A-Z][A-Z0-9_]*)@/gm;
/** Comments for readers and for ShellCheck at the start of a script without an interpreter, up to the first empty line. */
const HEADER = /^# shellcheck [^]*?\n\n/;

const texts = new Map<string, string>();

/**
 * A script of the package with all of its names filled in: `@REGION@` with a value, a line `@STEPS@` with code, indented as
 * the line.
 *
 * @param path the file below `lib` without its ending, such as `aws/slurm/slurm-start`
 * @throws DefectError for a name without a value, a value without a name, and a value with characters that the shell could
 * interpret
 */
export function shellScript(path: string, values: ShellValues = {}, parts: ShellParts = {}): ShellCode {
  const text = textOf(path);
  const used = new Set<string>();
  const filled = text.replace(NAMES, (_, indent: string, line: string | undefined, within: string, offset: number) => {
    const name = line ?? within;
    used.add(name);
    if (line === undefined) return valueAt(path, text, offset, name, values);
    if (!Object.hasOwn(parts, name)) return `${indent}${valueAt(path, text, offset, name, values)}\n`;
    return (parts[name] ?? "").replace(/^(?=.)/gm, indent);
  });
  const unused = [...Object.keys(values), ...Object.keys(parts)].find((name) => !used.has(name));
  if (unused !== undefined) throw defect(path, unused, "the script does not have this name");
  return filled as ShellCode;
}

/** Code with an empty line between its parts; a missing one leaves its empty line. */
export function shellSteps(steps: readonly (ShellCode | undefined)[]): ShellCode {
  return steps.join("\n") as ShellCode;
}

/**
 * Lines for a here-document whose variables are expanded, and whose delimiter is `EOF`.
 * @throws DefectError for text that the shell would interpret there
 */
export function heredocLines(text: string): ShellCode {
  if (/[$`\\]|^EOF$/m.test(text)) throw defect("here-document", "EOF", `the shell could interpret ${JSON.stringify(text)}`);
  return (text.endsWith("\n") ? text : `${text}\n`) as ShellCode;
}

function valueAt(path: string, text: string, offset: number, name: string, values: ShellValues): string {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (value === undefined) throw defect(path, name, "it has no value");
  if (value instanceof DoubleQuoted && text[offset - 1] !== '"') throw defect(path, name, "it is not in double quotes");
  const checked = shellText(value);
  if (checked === undefined) throw defect(path, name, `the shell could interpret ${JSON.stringify(value)}`);
  return checked;
}

/** From the folder of this module, since callers may have a twin for another construct library elsewhere. */
function textOf(path: string): string {
  const known = texts.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(join(__dirname, "..", `${path}.sh`), "utf8").replace(HEADER, "");
  texts.set(path, text);
  return text;
}

function defect(path: string, name: string, fault: string): DefectError {
  return new DefectError(`the script ${path}`, [name], fault);
}
