import { Argument, Option } from "commander";
import { GigasiteError, nearest } from "../errors";

/** The argument that names the site file. */
export function siteArgument(): Argument {
  return new Argument("<site>", "path of the site file");
}

/** `--format`, one of those given; the first is the default. */
export function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", "form of the output")
    .choices(formats)
    .default(formats[0])
    .argParser(oneOf("format", formats));
}

/** The argument that names one of several things of a kind. */
export function choiceArgument(kind: string, choices: readonly string[], description: string): Argument {
  return new Argument(`<${kind}>`, description).choices(choices).argParser(oneOf(kind, choices));
}

/** An option that takes one of several things of a kind. */
export function choiceOption(flags: string, kind: string, choices: readonly string[], description: string): Option {
  return new Option(flags, description).choices(choices).argParser(oneOf(kind, choices));
}

/** `--phase`, which plans the site as it stands in one of its phases. */
export function phaseOption(): Option {
  return new Option("--phase <name>", "the site as it stands in this phase, instead of the whole");
}

/** `--failures`, how many units are lost at once. */
export function failuresOption(): Option {
  const counts = ["1", "2"];
  return new Option("--failures <count>", "the worst that the loss of so many units at once does")
    .choices(counts)
    .default(counts[0])
    .argParser(oneOf("number of failures", counts));
}

function oneOf(kind: string, choices: readonly string[]): (found: string) => string {
  return (found) => {
    if (choices.includes(found)) return found;
    const near = nearest(found, choices);
    throw GigasiteError.of({
      code: "CALL001",
      path: "",
      message: `there is no such ${kind}`,
      found,
      allowed: choices.join(", "),
      remedy: near === undefined ? "choose one of those" : `did you mean "${near}"?`,
    });
  };
}
