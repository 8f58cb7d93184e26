import { Command, CommanderError } from "commander";
import { formatProblem, GigasiteError, type Problem } from "../errors";
import { print, type Call, type Io } from "./call";
import { callProblem } from "./call-problem";
import { EXIT, exitCodeOf } from "./exit-code";
import { packageVersion } from "./version";

/** The commands. A command's module is loaded only where the call names it, since start-up time counts. */
const COMMANDS: readonly { name: string; summary: string; load: () => Promise<(call: Call) => Command> }[] = [
  {
    name: "init",
    summary: "a new site file",
    load: async () => (await import("./init")).initCommand,
  },
  {
    name: "plan",
    summary: "the figures of a site: fabrics, power, cooling, phases",
    load: async () => (await import("./plan")).planCommand,
  },
  {
    name: "check",
    summary: "what is wrong with a site; exit code 1 if that includes an error",
    load: async () => (await import("./check")).checkCommand,
  },
  { name: "bom", summary: "the bill of materials of a site", load: async () => (await import("./bom")).bomCommand },
  {
    name: "diff",
    summary: "what changes between two sites, phases or revisions",
    load: async () => (await import("./diff")).diffCommand,
  },
  {
    name: "export",
    summary: "a site for other tools and for installers: the cable schedule, Slurm, EKS",
    load: async () => (await import("./export")).exportCommand,
  },
  {
    name: "replica",
    summary: "what is rented on AWS for a site, what it costs, and what it keeps of the site",
    load: async () => (await import("./replica")).replicaCommand,
  },
  {
    name: "rules",
    summary: "what a site must keep, and why",
    load: async () => (await import("./rules")).rulesCommand,
  },
  {
    name: "parts",
    summary: "the parts of the catalog, with sources and prices",
    load: async () => (await import("./parts")).partsCommand,
  },
  {
    name: "instances",
    summary: "the AWS instance types that a replica can be made of",
    load: async () => (await import("./instances")).instancesCommand,
  },
];

const HELP_COLUMNS = 100;

const AFTER_HELP = `
Exit codes: 0 fine, 1 the site has errors, or differs by diff --exit-code, 2 the call was wrong,
70 a defect of gigasite.
Results go to stdout, everything else to stderr. NO_COLOR and FORCE_COLOR are honoured.`;

/**
 * Runs one call of the command `gigasite` in this process.
 * @param argv the words after the command's name
 * @returns the exit code, see {@link EXIT}; nothing is thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const call: Call = { stdout: io.stdout, stderr: io.stderr, env: io.env, exitCode: EXIT.fine };
  const help: string[] = [];
  try {
    const program = await programFor(argv, call, help);
    await program.parseAsync(argv, { from: "user" }).catch((error: unknown) => {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode !== 0) throw GigasiteError.of(callProblem(error, program, argv));
    });
    if (help.length > 0) await print(call.stdout, help.join(""));
    return call.exitCode;
  } catch (error) {
    return GigasiteError.is(error) ? await refuse(call, error.problems) : await admitDefect(call, error);
  }
}

/** @param help takes the lines of help and version that were asked for */
async function programFor(argv: readonly string[], call: Call, help: string[]): Promise<Command> {
  const program = new Command("gigasite")
    .description("A GPU supercluster site as code: bill of materials, engineering figures, deployable stacks.")
    .version(packageVersion(), "--version", "show the version")
    .helpOption("--help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", AFTER_HELP)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => help.push(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => HELP_COLUMNS,
    });
  for (const { name, summary, load } of COMMANDS) {
    const command = argv.includes(name) ? (await load())(call) : new Command(name);
    program.addCommand(command.summary(summary).helpOption("--help", "show this help").copyInheritedSettings(program));
  }
  return program;
}

async function refuse(call: Call, problems: readonly Problem[]): Promise<number> {
  await say(call, problems.map(formatProblem).join("\n"));
  return exitCodeOf(problems);
}

async function admitDefect(call: Call, error: unknown): Promise<number> {
  const text = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && call.env["GIGASITE_DEBUG"] === "1" ? `\n${error.stack}` : "";
  const hint = stack === "" ? "; GIGASITE_DEBUG=1 shows where" : "";
  await say(call, `gigasite failed: ${text.split("\n")[0]} (a defect of gigasite, please report it${hint})${stack}`);
  return EXIT.defect;
}

/** Last words: if stderr fails as well, there is nobody left to tell. */
async function say(call: Call, text: string): Promise<void> {
  await print(call.stderr, `${text}\n`).catch(() => undefined);
}
