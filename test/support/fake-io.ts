import type { Io } from "../../lib/cli/call";
import { run } from "../../lib/cli/run";

/** What a call of the command left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Streams that keep what is written to them. A stream fails with the error that is given for it. */
export function fakeIo(env: Io["env"] = {}, failure: { stdout?: Error; stderr?: Error } = {}) {
  const kept = { stdout: "", stderr: "" };
  const stream = (name: "stdout" | "stderr") => ({
    isTTY: false,
    write: (text: string, done: (error?: Error) => void) => {
      if (!failure[name]) kept[name] += text;
      done(failure[name]);
    },
  });
  return { kept, io: { stdout: stream("stdout"), stderr: stream("stderr"), env } };
}

/** One call of the command, in this process. */
export async function gigasite(...argv: string[]): Promise<Outcome> {
  const { io, kept } = fakeIo();
  return { code: await run(argv, io), ...kept };
}
