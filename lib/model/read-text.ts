import { closeSync, constants, openSync, readdirSync, readSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { didYouMean, GigasiteError, nearest, shown, type Problem } from "../errors";

/** Largest file that is read, in bytes. A site of a million GPUs takes a hundredth of it. */
export const LARGEST_FILE = 1024 * 1024;

/** Gives the text of a file, wherever it is kept. */
export type ReadText = (file: string) => string;

/**
 * The text of a file, as {@link textOf} decodes it.
 * @throws GigasiteError FILE001 if it cannot be read, FILE002 if it is too large, FILE003 if it is not text
 */
export function readText(file: string): string {
  const stats = reading(file, () => statSync(file));
  const fault = faultOf(stats, file);
  if (fault) throw at(file, fault);
  return textOf(
    reading(file, () => bytesOf(file)),
    file,
  );
}

/**
 * The content of a file, as far as it can be read: some files of the system have no size, or no end. Does not wait for the
 * writer of a pipe that has taken the place of the file.
 */
function bytesOf(file: string): Buffer {
  const descriptor = openSync(file, constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0));
  try {
    const bytes = Buffer.alloc(LARGEST_FILE + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length) return bytes.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The text of file content, without a byte order mark: UTF-8, or UTF-16 with a byte order mark. A single carriage
 * return ends a line, and reads as a line feed.
 * @throws GigasiteError FILE002 if it is too large, FILE003 if it is not text
 */
export function textOf(bytes: Buffer, file: string): string {
  if (bytes.length > LARGEST_FILE) throw at(file, tooLarge(bytes.length));
  const text = decoded(bytes);
  if (text === undefined || text.includes("\0")) throw at(file, NOT_TEXT);
  return text.replace(/\r(?!\n)/g, "\n");
}

type Fault = Omit<Problem, "path" | "place">;

const NOT_TEXT: Fault = {
  code: "FILE003",
  message: "this file is not text in UTF-8",
  allowed: "a YAML file in UTF-8",
  remedy: "name a YAML file, or save this one in UTF-8",
};

/** The reason why a file cannot be read, before it is opened. */
function faultOf(stats: Stats, file: string): Fault | undefined {
  if (stats.isDirectory()) {
    const inside = yamlFilesIn(file)[0];
    const remedy = inside === undefined ? "name a file" : `name a file in it, such as ${shown(join(file, inside))}`;
    return { code: "FILE001", message: "this is a folder, not a file", remedy };
  }
  if (!stats.isFile())
    return { code: "FILE001", message: "this is not a regular file", remedy: "save its content as a file first" };
  return stats.size <= LARGEST_FILE ? undefined : tooLarge(stats.size);
}

function tooLarge(size: number): Fault {
  return {
    code: "FILE002",
    message: "this file is too large",
    found: `${size} bytes`,
    allowed: `at most ${LARGEST_FILE} bytes`,
    remedy: "name a YAML file; identical pods take one entry with a `count`",
  };
}

/** Runs a call of the file system. @throws GigasiteError FILE001 if it fails */
function reading<T>(file: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw at(file, unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

function unreadable(file: string, code: string): Fault {
  if (code === "EACCES" || code === "EPERM") {
    return {
      code: "FILE001",
      message: "no permission to read this file",
      found: code,
      remedy: "change its permissions so that you can read it",
    };
  }
  if (code !== "ENOENT" && code !== "ENOTDIR") {
    return { code: "FILE001", message: "this file cannot be read", found: code, remedy: "name a file that can be read" };
  }
  const near = nearest(basename(file), yamlFilesIn(dirname(file)));
  const remedy = didYouMean(
    near === undefined ? undefined : join(dirname(file), near),
    "check the path; it is relative to the current folder",
  );
  return { code: "FILE001", message: "file not found", remedy };
}

/** Names of the YAML files in a folder in alphabetical order; none where it cannot be read. */
function yamlFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

/** The text of bytes, if they are valid in their encoding. */
function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function at(file: string, fault: Fault): GigasiteError {
  return GigasiteError.of({ ...fault, path: "", place: { file } });
}
