import type { Problem } from "./problem";
import { andMore, told, toldProblem } from "./told";

/** A problem as the lines a terminal shows: place, code, path and message; then found, allowed and remedy. */
export function formatProblem(problem: Problem): string {
  const { place, code, path, message, found, allowed, remedy } = toldProblem(problem);
  const where = place ? [place.file, place.line, place.column].filter((part) => part !== undefined).join(":") + ": " : "";
  const lines = [`${where}error ${code}${path === "" ? "" : ` at ${path}`}: ${message}`];
  if (found !== undefined) lines.push(`  found:   ${found}`);
  if (allowed !== undefined) lines.push(`  allowed: ${allowed}`);
  lines.push(`  remedy:  ${remedy}`);
  return lines.join("\n");
}

/** Problems as the lines a terminal shows: the first ones, and the number of the others. */
export function formatProblems(problems: readonly Problem[]): string {
  const { problems: first, more } = told(problems);
  return [...first.map(formatProblem), andMore(more)].filter((lines) => lines !== undefined).join("\n");
}
