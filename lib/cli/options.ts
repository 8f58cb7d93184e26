import { Argument, Option } from "commander";
import { didYouMean, GigasiteError, nearest, shown } from "../errors";
import { completedFrom } from "./completion-values";
import type { Format } from "./formats";

/** The argument that names the site file. */
export function siteArgument(): Argument {
  return referenceArgument("site", "path of the site file, or - for stdin");
}

/** An argument that begins with the path of a site file. */
export function referenceArgument(name: string, description: string): Argument {
  return completedFrom(new Argument(`<${name}>`, description), () => ({ values: [], files: ["yaml", "yml"] }));
}

/** `--format`. Without it `chosenFormat` decides. */
export function formatOption(formats: readonly Format[]): Option {
  return choiceOption("--format <format>", "format", formats, `output format (default: ${formats[0]})`);
}

/** `--format` of a command with `--out`, whose file ending selects the format, too. */
export function resultFormatOption(formats: readonly Format[]): Option {
  const byDefault = `default: from the file ending of --out, otherwise ${formats[0]}`;
  return choiceOption("--format <format>", "format", formats, `output format (${byDefault})`);
}

/** `--out`, the file of the result. */
export function outOption(): Option {
  return pathOption("--out <file>", "write to FILE (atomic) instead of stdout");
}

/** An option with the path of a file. */
export function pathOption(flags: string, description: string): Option {
  return completedFrom(new Option(flags, description).argParser(pathNamed), () => ({ values: [], files: "any" }));
}

/** @throws GigasiteError CALL001 for an empty path, as from an unset variable */
function pathNamed(path: string): string {
  if (path !== "") return path;
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "the path is empty",
    found: shown(path),
    allowed: "the path of a file",
    remedy: "name a file, or remove the option",
  });
}

/** `--units`, the system of units of figures in text. */
export function unitsOption(): Option {
  const systems = ["metric", "us"];
  return choiceOption("--units <system>", "system of units", systems, "units of tables and text").default(systems[0]);
}

/** `--failures`, the number of simultaneous failures. */
export function failuresOption(): Option {
  const counts = ["1", "2"];
  return choiceOption("--failures <count>", "number of failures", counts, "simultaneous failures to analyse").default("1");
}

/** An argument with a fixed set of values. */
export function choiceArgument(kind: string, choices: readonly string[], description: string): Argument {
  return new Argument(`<${kind}>`, description).choices(choices).argParser(oneOf(kind, choices));
}

/** An option with a fixed set of values. */
export function choiceOption(flags: string, kind: string, choices: readonly string[], description: string): Option {
  return new Option(flags, description).choices(choices).argParser(oneOf(kind, choices));
}

/** The choice that a word means, in any case. @throws GigasiteError CALL001 with the nearest one, for any other word */
function oneOf(kind: string, choices: readonly string[]): (found: string) => string {
  return (found) => {
    const word = found.toLowerCase();
    const choice = choices.find((candidate) => candidate === found) ?? choices.find((one) => one.toLowerCase() === word);
    if (choice !== undefined) return choice;
    const near = nearest(word, choices);
    throw GigasiteError.of({
      code: "CALL001",
      path: "",
      message: `unknown ${kind}`,
      found,
      allowed: choices.join(", "),
      remedy: didYouMean(near, "choose one of the values allowed"),
    });
  };
}
