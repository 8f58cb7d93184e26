import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { GigasiteError } from "../errors";
import { beforeStop } from "./before-stop";
import { isRunning, markIn, markText, ownMark } from "./process-mark";

/** What to do about a failed write by the code of the system; for all others, choose another path. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: "free some space, or choose another path",
  EDQUOT: "free some space, or choose another path",
};

/** Reasons of a failed write by the code of the system. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "the folder does not exist and cannot be created",
  EISDIR: "a folder has this name",
  ENOTDIR: "a file is in the place of a folder",
  EEXIST: "a file is in the place of a folder",
  EACCES: "no permission to write here",
  EPERM: "no permission to write here",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is exhausted",
  EXDEV: "the folder spans two file systems",
  ENOTEMPTY: "a folder has this name",
  ENAMETOOLONG: "the name is too long",
};

/**
 * Writes a file atomically: readers see the old content or the new one. Creates missing folders, follows links, and
 * writes to anything but a regular file (`/dev/stdout`, a pipe) directly.
 * @throws GigasiteError CALL002 if that is not possible
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeChunks(path, [content]);
}

/**
 * The same for long content that is generated while it is written. If that fails, or a signal such as Ctrl-C ends the
 * process, no partial file remains. The draft of a killed process is removed by the next write.
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
 * Writes a new file, and creates missing folders.
 * @throws GigasiteError CALL004 if the name is taken, CALL002 if it cannot be written
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
      message: "this file exists and is not overwritten",
      found: path,
      remedy: "choose another name, or move the file",
    });
  }
}

/**
 * The path itself; for a folder, a file with this name in it.
 * @throws GigasiteError CALL002 if the path is not accessible
 */
export function fileIn(path: string, name: string): string {
  return isFolder(path) ? join(path, name) : path;
}

/**
 * Whether a path is an existing folder.
 * @throws GigasiteError CALL002 if the path is not accessible
 */
export function isFolder(path: string): boolean {
  return writable(path, () => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

/**
 * Creates a folder and missing folders above it.
 * @throws GigasiteError CALL002 if that is not possible
 */
export function makeFolder(path: string): void {
  writable(path, () => makeFolders(resolve(path)));
}

/** Node's own recursion never ends in a file system that refuses new folders, such as /proc. */
function makeFolders(path: string): void {
  const isThere = () => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isThere()) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isThere()) throw error;
  }
}

async function replace(path: string, chunks: Iterable<string | Uint8Array>): Promise<void> {
  makeFolder(dirname(path));
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) {
    await fill(path, existing.mode, chunks);
    return;
  }
  const target = existing ? realpathSync(path) : path;
  const draft = join(dirname(target), draftName(basename(target), markText(ownMark())));
  removeLeftDrafts(target);
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

function draftName(name: string, mark: string): string {
  return `.${name}.${mark}.tmp`;
}

/** Removes the drafts of a file that killed processes have left. */
function removeLeftDrafts(target: string): void {
  const [folder, start] = [dirname(target), `.${basename(target)}.`];
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith(".tmp")) continue;
    const mark = markIn(name.slice(start.length, -".tmp".length));
    if (mark && isRunning(mark) === false) rmSync(join(folder, name), { force: true });
  }
}

async function fill(path: string, mode: number | undefined, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const file = openSync(path, "w", mode);
  try {
    for (const chunk of chunks) {
      // A write to an open file continues at the end of the last one, and retries partial writes.
      writeFileSync(file, chunk);
      await nextTurn();
    }
  } finally {
    closeSync(file);
  }
}

/**
 * Does work on the file system.
 * @throws GigasiteError CALL002 for an error of the system, with this path
 */
export function writable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inUsersWords(path, error);
  }
}

/** The problem of a system error at a path; any other error is returned as it is. */
function inUsersWords(path: string, error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  return GigasiteError.of({
    code: "CALL002",
    path: "",
    message: REASONS[code] ?? message,
    found: path,
    remedy: REMEDIES[code] ?? "choose another path",
  });
}
