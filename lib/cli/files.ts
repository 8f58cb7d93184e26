import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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
  writable(path, () => {
    makeFolder(dirname(path));
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing && !existing.isFile()) return writeFileSync(path, content);
    const target = existing ? realpathSync(path) : path;
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      writeFileSync(draft, content, { mode: existing?.mode });
      renameSync(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

/**
 * Makes a folder and those above it, where they are missing.
 * @throws GigasiteError CALL002 if that is not possible
 */
export function makeFolder(path: string): void {
  writable(path, () => mkdirSync(path, { recursive: true }));
}

function writable(path: string, write: () => unknown): void {
  try {
    write();
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
