import { GigasiteError } from "../errors";
import type { TextOptions, UnitSystem } from "../formats";

/** An output stream, such as Node's stdout and stderr. */
export interface Output {
  readonly isTTY?: boolean;
  /** Width of a terminal in characters. */
  readonly columns?: number;
  write(chunk: string | Uint8Array, done: (error?: Error | null) => void): unknown;
}

/** An input stream, such as Node's stdin. */
export interface Input extends AsyncIterable<string | Uint8Array> {
  readonly isTTY?: boolean;
}

/** Streams and environment of one call of the command. `process` is one. */
export interface Io {
  /**
   * Source of a site file named `-`.
   * @default empty
   */
  readonly stdin?: Input;
  /** Results. */
  readonly stdout: Output;
  /** Messages. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A running call: a command sets the exit code if it is not 0. */
export interface Call extends Io {
  exitCode: number;
}

/**
 * Writes to a stream and waits until it has accepted the data. A closed pipe (`| head`) is not an error.
 * @returns whether the reader is still there
 * @throws GigasiteError CALL002 if the stream fails for another reason, such as a full disk
 */
export async function print(output: Output, chunk: string | Uint8Array): Promise<boolean> {
  const error = await new Promise<Error | null | undefined>((done) => output.write(chunk, done));
  if (!error) return true;
  if ("code" in error && error.code === "EPIPE") return false;
  throw GigasiteError.of({
    code: "CALL002",
    path: "",
    message: "cannot write the output",
    found: error.message,
    remedy: "check the redirection of the output",
  });
}

/**
 * Writes the chunks of a long text one after the other, and stops when the reader has gone.
 * @throws GigasiteError CALL002, as {@link print}
 */
export async function printAll(output: Output, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) if (!(await print(output, chunk))) return;
}

/** Whether to use colour: NO_COLOR turns it off, FORCE_COLOR on; otherwise it depends on the terminal. */
export function wantsColor(output: Output, env: Io["env"]): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  return output.isTTY === true && env["TERM"] !== "dumb";
}

/** Options of a text report on this stream: colour, the width of its terminal, and the system of units. */
export function textOptions(output: Output, env: Io["env"], units: UnitSystem = "metric"): TextOptions {
  const width = output.isTTY === true && output.columns ? { columns: output.columns } : {};
  return { color: wantsColor(output, env), ...width, units };
}
