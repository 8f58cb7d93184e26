import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { GigasiteError } from "../errors";

/** What the system says about a path that cannot be written, in the user's words. */
const REASONS: Readonly<Record<string, string>> = {
  EISDIR: "there is a folder of this name",
  ENOTDIR: "there is a file where a folder should be",
  EEXIST: "there is a file where a folder should be",
  EACCES: "the folder or file must not be written",
  EPERM: "the folder or file must not be written",
  EROFS: "the disk must not be written",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
};

/**
 * Writes a file whole or not at all: readers see the old content or the new one. Folders above it are made,
 * a link is followed, and what is no regular file (`/dev/stdout`, a pipe) is written to directly.
 * @throws GigasiteError CALL002 if that is not possible
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writeChunks(path, [content]);
}

/**
 * The same for a long content that is made while it is written. If making it fails, nothing is left behind.
 * @throws GigasiteError CALL002 if that is not possible
 */
export function writeChunks(path: string, chunks: Iterable<string | Uint8Array>): void {
  writable(path, () => {
    makeFolder(dirname(path));
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing && !existing.isFile()) return fill(path, existing.mode, chunks);
    const target = existing ? realpathSync(path) : path;
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      fill(draft, existing?.mode, chunks);
      renameSync(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

/**
 * The path itself, or a file of that name in it where it is a folder.
 * @throws GigasiteError CALL002 if nobody can tell
 */
export function fileIn(path: string, name: string): string {
  return writable(path, () => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, name) : path));
}

/**
 * Makes a folder and those above it, where they are missing.
 * @throws GigasiteError CALL002 if that is not possible
 */
export function makeFolder(path: string): void {
  writable(path, () => mkdirSync(path, { recursive: true }));
}

function fill(path: string, mode: number | undefined, chunks: Iterable<string | Uint8Array>): void {
  const file = openSync(path, "w", mode);
  try {
    // Writing to an open file goes on where the last write ended, and repeats what the system took only in part.
    for (const chunk of chunks) writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
}

function writable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw GigasiteError.of({
      code: "CALL002",
      path: "",
      message: REASONS[code] ?? message,
      found: path,
      remedy: "name another place, or make room for it there",
    });
  }
}
