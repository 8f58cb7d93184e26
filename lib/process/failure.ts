import { formatProblem, GigasiteError, printable } from "../errors";
import { stackOf, systemProblem } from "./system-problem";
import { packageVersion } from "./version";

type Environment = Readonly<Record<string, string | undefined>>;

/** Longest message of a defect, in characters. */
const LONGEST_DEFECT = 500;

/**
 * The text of a failure for a terminal: its problems, or an internal error in one line. With `GIGASITE_DEBUG=1` the stack
 * follows.
 *
 * @param suspects programs that may have the bug of an internal error
 */
export function failureText(error: unknown, env: Environment, suspects = "gigasite"): string {
  const isDebugged = env["GIGASITE_DEBUG"] === "1";
  if (GigasiteError.is(error)) return isDebugged ? `${error.message}\n${error.trace}` : error.message;
  const ofSystem = systemProblem(error);
  if (ofSystem) return isDebugged ? `${formatProblem(ofSystem)}\n${stackOf(error)}` : formatProblem(ofSystem);
  const text = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && isDebugged ? `\n${error.stack}` : "";
  const hint = stack === "" ? "; GIGASITE_DEBUG=1 shows the stack" : "";
  const [line = ""] = text.split("\n");
  const message = printable(line.slice(0, LONGEST_DEFECT));
  return `internal error: ${message} (a bug in ${suspects} ${packageVersion()}, please report it${hint})${stack}`;
}
