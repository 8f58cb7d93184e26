import { formatProblems } from "./format-problem";
import type { Problem } from "./problem";

/** Folder of this package in a stack. */
const PACKAGE = __dirname.replace(/[\\/](dist[\\/])?lib[\\/]errors$/, "");

const MARK = Symbol.for("gigasite/error");

/**
 * The error gigasite throws for wrong input: one or more coded problems, all found in one pass.
 * Any other error is a defect of gigasite. Its message has the first 50 problems, and the number of the others.
 */
export class GigasiteError extends Error {
  /** At least one. Not enumerable: Node prints enumerable properties of an uncaught error after its message. */
  declare readonly problems: readonly Problem[];
  /** The whole stack. {@link stack} has only its lines in the code of the program, not those in packages. */
  declare readonly trace: string;

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = "GigasiteError";
    Object.defineProperty(this, "problems", { value: problems });
    Object.defineProperty(this, MARK, { value: true });
    Object.defineProperty(this, "trace", { value: this.stack ?? "" });
    this.stack = [`${this.name}: ${this.message}`, ...callersIn(this.trace)].join("\n");
  }

  /** True also for an error of another copy of the package, where `instanceof` is false. */
  static is(value: unknown): value is GigasiteError {
    return typeof value === "object" && value !== null && MARK in value;
  }

  /** An error of a single problem. */
  static of(problem: Problem): GigasiteError {
    return new GigasiteError([problem]);
  }
}

/** Lines of a stack outside of this package, of other packages and of Node. */
function callersIn(stack: string): string[] {
  const inPackage = (line: string) => line.includes(PACKAGE) || /[\\/]node_modules[\\/]|[ (]node:/.test(line);
  return stack.split("\n").filter((line) => /^\s+at .*:\d+\)?$/.test(line) && !inPackage(line));
}
