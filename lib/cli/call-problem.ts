import type { Command, CommanderError } from "commander";
import { didYouMean, nearest, type Problem } from "../errors";

interface Mistake {
  readonly message: string;
  /** Whether commander quotes the wrong word. */
  readonly quoted?: boolean;
  readonly candidates?: (program: Command, command: Command) => string[];
}

/** Usage errors by commander's code. */
const MISTAKES: Readonly<Record<string, Mistake>> = {
  // The code of `help` with the name of no command.
  "commander.help": { message: "unknown command", candidates: commandsOf },
  "commander.unknownCommand": { message: "unknown command", quoted: true, candidates: commandsOf },
  "commander.unknownOption": { message: "unknown option", quoted: true, candidates: (_, command) => flagsOf(command) },
  "commander.missingArgument": { message: "missing argument", quoted: true },
  "commander.excessArguments": { message: "too many arguments" },
  "commander.optionMissingArgument": { message: "missing value of an option", quoted: true },
};

/** The coded problem of a call that commander refused. */
export function callProblem(error: CommanderError, program: Command, argv: readonly string[]): Problem {
  const command = program.commands.find((candidate) => argv.includes(candidate.name())) ?? program;
  const { message, quoted, candidates }: Mistake = MISTAKES[error.code] ?? {
    message: error.message.replace(/^error: /, ""),
  };
  const found = error.code === "commander.help" ? argv[1] : quoted ? /'(.*)'/.exec(error.message)?.[1] : undefined;
  const allowed = candidates?.(program, command);
  const near = nearest(found ?? "", allowed ?? []);
  return {
    code: "CALL001",
    path: "",
    message,
    ...(found === undefined ? {} : { found }),
    allowed: allowed?.join(", ") ?? usageOf(command),
    remedy: didYouMean(near, `see \`${nameOf(command)} --help\``),
  };
}

function commandsOf(program: Command): string[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => command.name());
}

function flagsOf(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? []);
}

function usageOf(command: Command): string {
  return `${nameOf(command)} ${command.usage()}`;
}

function nameOf(command: Command): string {
  return command.parent ? `${command.parent.name()} ${command.name()}` : command.name();
}
