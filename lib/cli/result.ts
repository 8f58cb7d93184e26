import { GigasiteError, printable } from "../errors";
import type { TextOptions, UnitSystem } from "../formats";
import { print, textOptions, type Call } from "./call";
import { writeWhole } from "../files/files";
import { chosenFormat, formatName, type Format } from "./formats";
import { ensureNoInput } from "./reading/inputs";

/** Options that every command with a result has. */
export interface ResultOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly units?: UnitSystem;
}

/** Format and destination of a result. */
export interface Target<F extends Format = Format> {
  readonly format: F;
  /**
   * Path of the file.
   * @default stdout
   */
  readonly out?: string | undefined;
  readonly text: TextOptions;
}

/** Formats that are not text. */
const BINARY: readonly Format[] = ["xlsx"];

/**
 * Format and destination of a result.
 *
 * @param formats available formats; the first is the default
 * @param scope in which they are available, such as "with --since"
 * @throws GigasiteError CALL001 as `chosenFormat`, and for a binary format on a terminal
 */
export function targetOf<F extends Format>(
  call: Call,
  formats: readonly F[],
  options: ResultOptions,
  scope?: string,
): Target<F> {
  const { out, units = "metric" } = options;
  const format = chosenFormat(formats, options, scope);
  if (out !== undefined) return { format, out, text: { units } };
  if (BINARY.includes(format) && call.stdout.isTTY === true) throw binaryOnTerminal(format);
  return { format, text: textOptions(call.stdout, call.env, units) };
}

/**
 * Writes a result to stdout, or to its file and then reports the file on stderr.
 * @param detail of the report, such as "28 lines"
 * @throws GigasiteError CALL002 if it cannot be written, CALL004 if its file is an input of the call
 */
export async function deliver(
  call: Call,
  { format, out }: Target,
  content: string | Uint8Array,
  detail?: string,
): Promise<void> {
  if (out === undefined) {
    await print(call.stdout, content);
    return;
  }
  ensureNoInput(call, out);
  await writeWhole(out, content);
  const details = detail === undefined ? "" : `, ${detail}`;
  await print(call.stderr, `Wrote ${printable(out)} (${formatName(format)}${details})\n`);
}

function binaryOnTerminal(format: Format): GigasiteError {
  return GigasiteError.of({
    code: "CALL001",
    path: "",
    message: `${format} is a binary format, and stdout is a terminal`,
    found: format,
    remedy: `use --out FILE, such as \`--out bom.${format}\`, or redirect stdout`,
  });
}
