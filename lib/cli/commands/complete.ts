import { Command, type Argument, type Option } from "commander";
import { print, type Call } from "../call";
import { valuesOf, type WordValues } from "../completion-values";

/** A word that the shell offers. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** Candidates for the last word of a command line. */
export interface Completions {
  readonly candidates: readonly Candidate[];
  /** Files that the shell offers as well: any, or those with one of these endings. */
  readonly files?: WordValues["files"];
}

const NOTHING: Completions = { candidates: [] };

/**
 * `gigasite __complete -- WORD...`: candidates for the last word of a command line, for completion scripts. Each is a line
 * with a tab before its description; `:files` with optional endings asks the shell for files.
 */
export function completeCommand(call: Call): Command {
  const command = new Command("__complete").argument("[words...]").helpCommand(false);
  return command.action(async (words: string[]) => {
    if (command.parent) await print(call.stdout, shellLines(completionsOf(command.parent, words)));
  });
}

/**
 * Candidates for the last of the words after the name of the program.
 * @param program with the options and arguments of the command that the words name
 */
export function completionsOf(program: Command, words: readonly string[]): Completions {
  const current = words.at(-1) ?? "";
  const [prefix = ""] = /^--[\w-]+=/.exec(current) ?? [];
  const { candidates, ...files } = unfiltered(program, splitAtSign(words.slice(0, -1)), current);
  const whole = candidates.map(({ value, description }) => ({ value: `${prefix}${value}`, description }));
  return { ...files, candidates: whole.filter(({ value }) => value.startsWith(current)) };
}

function unfiltered(program: Command, before: readonly string[], current: string): Completions {
  const visible = program.createHelp().visibleCommands(program);
  const name = before.find((word) => !word.startsWith("-"));
  const commands = visible.map((command) => ({
    value: command.name(),
    description: command.summary() || command.description(),
  }));
  if (name === "help") return { candidates: commands.filter(({ value }) => value !== "help") };
  const command = program.commands.find((candidate) => candidate.name() === name);
  if (name !== undefined && !command) return NOTHING;
  const [, flag] = /^(--[\w-]+)=/.exec(current) ?? [];
  const option = optionOf(command ?? program, flag ?? before.at(-1));
  const given = command ? argumentsIn(command, before.slice(before.indexOf(command.name()) + 1)) : [];
  if (option?.required) return completionsFor(option, given);
  if (current.startsWith("-")) return { candidates: optionsOf(command ?? program) };
  if (!command) return { candidates: commands };
  const argument = command.registeredArguments[given.length];
  return argument ? completionsFor(argument, given) : NOTHING;
}

/** Words of a line with `--format=json`, which bash splits at the sign, as `--format json`. */
function splitAtSign(words: readonly string[]): string[] {
  return words.filter((word) => word !== "=").flatMap((word) => /^(--[\w-]+)=(.*)$/s.exec(word)?.slice(1) ?? word);
}

function optionOf(command: Command, flag: string | undefined): Option | undefined {
  return command.options.find(({ long, short }) => flag !== undefined && (flag === long || flag === short));
}

/** The options of a command, and those of the program. */
function optionsOf(command: Command): Candidate[] {
  const help = command.createHelp();
  const options = [...help.visibleOptions(command), ...(command.parent?.options ?? [])];
  return options.flatMap(({ long, description }) => (long ? { value: long, description } : []));
}

/** Arguments among the words behind the name of a command. */
function argumentsIn(command: Command, words: readonly string[]): string[] {
  return words.filter((word, index) => !word.startsWith("-") && !optionOf(command, words[index - 1])?.required);
}

function completionsFor(word: Argument | Option, given: readonly string[]): Completions {
  const { values, files } = valuesOf(word, given);
  return { candidates: values.map(bare), ...(files === undefined ? {} : { files }) };
}

function bare(value: string): Candidate {
  return { value, description: "" };
}

function shellLines({ candidates, files }: Completions): string {
  const lines = candidates.map(({ value, description }) => (description === "" ? value : `${value}\t${description}`));
  if (files !== undefined) lines.push(files === "any" ? ":files" : `:files ${files.join(" ")}`);
  return lines.map((line) => `${line}\n`).join("");
}
