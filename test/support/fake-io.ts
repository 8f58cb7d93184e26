import { Readable } from "node:stream";
import type { Input, Io } from "../../lib/cli/call";
import { run } from "../../lib/cli/run";

/** What a call of the command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Streams of a call, as a test sets them. */
interface Setting {
  /** Errors that the streams fail with. */
  readonly stdout?: Error;
  readonly stderr?: Error;
  /** Width of the terminal that stdout is. */
  readonly terminal?: number;
  /** Content of stdin; null for a terminal. */
  readonly stdin?: string | null;
}

/** Streams that keep what is written to them; bytes of stdout are kept as well. */
export function fakeIo(env: Io["env"] = {}, setting: Setting = {}) {
  const kept = { stdout: "", stderr: "" };
  const bytes: Buffer[] = [];
  const stream = (name: "stdout" | "stderr", columns?: number) => ({
    isTTY: columns !== undefined,
    ...(columns === undefined ? {} : { columns }),
    write: (chunk: string | Uint8Array, done: (error?: Error) => void) => {
      if (!setting[name]) kept[name] += Buffer.from(chunk).toString();
      if (!setting[name] && name === "stdout") bytes.push(Buffer.from(chunk));
      done(setting[name]);
    },
  });
  const io = { stdin: stdinOf(setting.stdin), stdout: stream("stdout", setting.terminal), stderr: stream("stderr"), env };
  return { kept, bytes, io };
}

function stdinOf(text: string | null | undefined): Input {
  const stdin = Readable.from(typeof text === "string" ? [Buffer.from(text)] : []);
  return Object.assign(stdin, { isTTY: text === null });
}

/** One call of the command, in this process. */
export async function gigasite(...argv: string[]): Promise<Outcome> {
  return await gigasiteWith({}, ...argv);
}

/** The same, with streams as a test sets them. */
export async function gigasiteWith(setting: Setting & { readonly env?: Io["env"] }, ...argv: string[]): Promise<Outcome> {
  const { io, kept } = fakeIo(setting.env, setting);
  return { code: await run(argv, io), ...kept };
}
