import { GigasiteError } from "../../errors";
import { LARGEST_FILE, placedLate, readText, textOf, type ReadText } from "../../model";
import type { Call, Input } from "../call";
import { recorded } from "./inputs";

/** How a call names standard input. */
export const STDIN = "-";

/** The name of standard input in messages. */
const STDIN_NAME = "<stdin>";

/** A site file of a call: on disk, or read from standard input. */
export interface SiteSource {
  /** The word of the call. */
  readonly name: string;
  /** Path in messages; paths in the file resolve against its folder. */
  readonly file: string;
  readonly read: ReadText;
}

/**
 * Does the work of a call on the site file that it names; `-` is standard input, whose paths resolve against the current
 * folder. Problems that the work finds in the site have places in its file.
 * @throws GigasiteError CALL001 if standard input is a terminal, FILE002 or FILE003 if it is too large or not text
 */
export async function onSite<T>(call: Call, name: string, work: (source: SiteSource) => T | Promise<T>): Promise<T> {
  const source = await siteSource(call, name);
  try {
    return await work(source);
  } catch (error) {
    throw placedLate(error, source.file, source.read);
  }
}

async function siteSource(call: Call, name: string): Promise<SiteSource> {
  const read = recorded(call, readText);
  if (name !== STDIN) return { name, file: name, read };
  const text = textOf(await stdinBytes(call), STDIN_NAME);
  return { name, file: STDIN_NAME, read: (file) => (file === STDIN_NAME ? text : read(file)) };
}

/** Standard input by call: a stream can be read only once. */
const INPUTS = new WeakMap<Call, Promise<Buffer>>();

function stdinBytes(call: Call): Promise<Buffer> {
  const bytes = INPUTS.get(call) ?? readAll(call.stdin);
  INPUTS.set(call, bytes);
  return bytes;
}

/** Reads to the end, or as far as a site file can be long. */
async function readAll(stdin: Input | undefined): Promise<Buffer> {
  if (stdin?.isTTY === true) throw onTerminal();
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stdin ?? []) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length > LARGEST_FILE) break;
    }
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  return Buffer.concat(chunks);
}

function onTerminal(): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "standard input is a terminal, not a site file",
    found: STDIN,
    allowed: "a site file on standard input, such as `gigasite plan - < my-site.yaml`",
    remedy: "redirect a file to standard input, or name the site file",
  });
}

function unreadable(reason: string): GigasiteError {
  return GigasiteError.of({
    code: "FILE001",
    path: "",
    place: { file: STDIN_NAME },
    message: "standard input cannot be read",
    found: reason,
    remedy: "redirect a file to standard input, or name the site file",
  });
}
