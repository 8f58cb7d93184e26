import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { GigasiteError } from "../errors";
import { beforeStop } from "./before-stop";

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
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeChunks(path, [content]);
}

/**
 * The same for a long content that is made while it is written. If making it fails, or a signal such as Ctrl-C ends the
 * process, nothing is left behind.
 * @throws GigasiteError CALL002 if that is not possible
 */
export async function writeChunks(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  try {
    await replace(path, chunks);
  } catch (error) {
    throw inUsersWords(path, error);
  }
}

/**
 * Writes a file that must not be there yet, and the folders above it.
 * @throws GigasiteError CALL004 if there is anything of that name, CALL002 if it cannot be written
 */
export function writeNew(path: string, content: string): void {
  makeFolder(dirname(path));
  try {
    writeFileSync(path, content, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw inUsersWords(path, error);
    throw GigasiteError.of({
      code: "CALL004",
      path: "",
      message: "there is a file of this name, which is not overwritten",
      found: path,
      remedy: "take another name, or move the file away",
    });
  }
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

async function replace(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  makeFolder(dirname(path));
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) return await fill(path, existing.mode, chunks);
  const target = existing ? realpathSync(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const drop = () => rmSync(draft, { force: true });
  const callOff = beforeStop(drop);
  try {
    await fill(draft, existing?.mode, chunks);
    renameSync(draft, target);
  } finally {
    drop();
    callOff();
  }
}

async function fill(path: string, mode: number | undefined, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const file = openSync(path, "w", mode);
  try {
    for (const chunk of chunks) {
      // Writing to an open file goes on where the last write ended, and repeats what the system took only in part.
      writeFileSync(file, chunk);
      await nextTurn();
    }
  } finally {
    closeSync(file);
  }
}

function writable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inUsersWords(path, error);
  }
}

/** What the system says about a path as a problem; any other error is itself. */
function inUsersWords(path: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return GigasiteError.of({
    code: "CALL002",
    path: "",
    message: REASONS[code] ?? message,
    found: path,
    remedy: "name another place, or make room for it there",
  });
}
