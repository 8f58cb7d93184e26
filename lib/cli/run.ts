import { Command, CommanderError } from "commander";
import { formatProblems, GigasiteError, type Problem } from "../errors";
import { print, type Call, type Io } from "./call";
import { callProblem } from "./call-problem";
import { COMMANDS } from "./commands";
import { examples } from "./examples";
import { EXIT, exitCodeOf } from "./exit-code";
import { failureText } from "../process/failure";
import { stackOf, systemProblem } from "../process/system-problem";
import { packageVersion } from "../process/version";

/** Widest help text in characters. */
const HELP_COLUMNS = 100;

const DESCRIPTION = "Describe a GPU supercluster site as code: bill of materials, engineering figures, deployable stacks.";

const EXAMPLES = examples({
  "init my-site": "create my-site.yaml",
  "plan my-site.yaml": "engineering figures",
  "bom my-site.yaml --out bom.xlsx": "bill of materials as a spreadsheet",
});

const EXIT_CODES = `
Exit codes: 0 success; 1 errors in the site, or differences with diff --exit-code; 2 usage error;
70 internal error.
Results go to stdout, messages to stderr. NO_COLOR and FORCE_COLOR are respected.`;

const HELP_FLAGS = "-h, --help";

/**
 * Runs one call of the command `gigasite` in this process.
 * @param argv arguments after the name of the command; without any, it prints its help
 * @returns the exit code, see {@link EXIT}; never throws
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const call = callOn(io);
  const help: string[] = [];
  try {
    const program = await programFor(argv, call, help);
    await program.parseAsync(argv.length === 0 ? ["--help"] : argv, { from: "user" }).catch((error: unknown) => {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode !== 0) throw GigasiteError.of(callProblem(error, program, argv));
    });
    if (help.length > 0) await print(call.stdout, help.join(""));
    return call.exitCode;
  } catch (error) {
    const ofSystem = systemProblem(error);
    const problems = GigasiteError.is(error) ? error.problems : ofSystem ? [ofSystem] : undefined;
    if (!problems) return await admitDefect(call, error);
    if (ofSystem && call.env["GIGASITE_DEBUG"] === "1") await say(call, stackOf(error));
    return await refuse(call, problems, wantsJson(argv)).catch(() => EXIT.wrongCall);
  }
}

/** A call on these streams. Node makes its stdin when it is first accessed, which most calls do not need. */
function callOn(io: Io): Call {
  return {
    get stdin() {
      return io.stdin;
    },
    stdout: io.stdout,
    stderr: io.stderr,
    env: io.env,
    exitCode: EXIT.fine,
  };
}

/** @param help takes the requested text of help and version */
async function programFor(argv: readonly string[], call: Call, help: string[]): Promise<Command> {
  const program = new Command("gigasite")
    .description(DESCRIPTION)
    .version(packageVersion(), "-v, --version", "show the version")
    .helpOption(HELP_FLAGS, "show help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", EXAMPLES)
    .addHelpText("after", EXIT_CODES)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => help.push(text),
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(call.stdout.columns ?? HELP_COLUMNS, HELP_COLUMNS),
    });
  for (const { name, summary, hidden = false, load } of COMMANDS) {
    const command = argv.includes(name) ? (await load())(call) : new Command(name);
    command.summary(summary).helpOption(HELP_FLAGS, "show help").copyInheritedSettings(program);
    program.addCommand(command, { hidden });
  }
  return program;
}

/** Whether the call requests JSON, even if it is wrong elsewhere. */
function wantsJson(argv: readonly string[]): boolean {
  const words = argv.map((word) => word.slice(0, "--format=json".length + 1).toLowerCase());
  return words.some((word, index) => word === "--format=json" || (word === "json" && words[index - 1] === "--format"));
}

/** Reports problems: as JSON on stdout if the result is JSON, otherwise as text on stderr. */
async function refuse(call: Call, problems: readonly Problem[], asJson: boolean): Promise<number> {
  if (asJson) await print(call.stdout, (await import("./findings/problems-json")).problemsJson(problems));
  else await say(call, formatProblems(problems));
  return exitCodeOf(problems);
}

async function admitDefect(call: Call, error: unknown): Promise<number> {
  await say(call, failureText(error, call.env));
  return EXIT.defect;
}

/** Prints a last message; a failure of stderr cannot be reported. */
async function say(call: Call, text: string): Promise<void> {
  await print(call.stderr, `${text}\n`).catch(() => undefined);
}
