import { GigasiteError } from "../errors";

/** A stream for text, as Node's stdout and stderr are. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string, done: (error?: Error | null) => void): unknown;
}

/** The world of one call of the command. `process` is one. */
export interface Io {
  /** Results. */
  readonly stdout: Output;
  /** Everything else. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A call under way: a command sets the exit code where it is not 0. */
export interface Call extends Io {
  exitCode: number;
}

/**
 * Writes a text and waits until the stream has taken it. A reader that went away (`| head`) is no error.
 * @returns whether the reader is still there
 * @throws GigasiteError CALL002 if the stream fails otherwise, for example on a full disk
 */
export async function print(output: Output, text: string): Promise<boolean> {
  const error = await new Promise<Error | null | undefined>((done) => output.write(text, done));
  if (!error) return true;
  if ("code" in error && error.code === "EPIPE") return false;
  throw GigasiteError.of({
    code: "CALL002",
    path: "",
    message: "the output cannot be written",
    found: error.message,
    remedy: "check what the output is redirected to",
  });
}

/**
 * Writes chunks of a long text, one after the other as the stream takes them, until its reader goes away.
 * @throws GigasiteError CALL002, as {@link print}
 */
export async function printAll(output: Output, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) if (!(await print(output, chunk))) return;
}

/** Whether colour is wanted there: NO_COLOR forbids it, FORCE_COLOR demands it, else it depends on the terminal. */
export function wantsColor(output: Output, env: Io["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  return output.isTTY === true && env["TERM"] !== "dumb";
}
