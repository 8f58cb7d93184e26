import { lstatSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GigasiteError } from "../errors";
import { isRunning, markIn, markText, ownMark } from "./process-mark";

/** Name of the lock in a folder: a link whose target is the mark of the process that writes there. */
export const LOCK = ".gigasite.lock";

/** Age, in milliseconds, at which the lock of a machine or container that cannot be seen from here counts as left behind. */
const LEFT_BEHIND_MS = 10 * 60_000;

/** Time for which a run waits for another one, in milliseconds; writing takes less than a second. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 20;

/** The right to write into a folder, which one process has at a time. */
export interface FolderLock {
  /** @throws GigasiteError CALL005 if another process has taken the lock, such as after someone deleted it */
  check(): void;
  release(): void;
}

/**
 * Locks a folder for this process. Takes over the lock of a process that has ended, and waits for one that is running.
 * @param patienceMs longest wait
 * @throws GigasiteError CALL005 if another process still writes into the folder then
 */
export function lockFolder(folder: string, patienceMs = PATIENCE_MS): FolderLock {
  const path = join(folder, LOCK);
  const own = markText(ownMark());
  const begin = performance.now();
  while (!create(path, own)) {
    const holder = holderOf(path);
    if (holder === undefined) continue;
    if (!isHeld(path, holder)) setAside(path, holder);
    else if (holder !== own && performance.now() - begin < patienceMs) pause();
    else throw GigasiteError.of(inUse(folder, holder));
  }
  return {
    check: () => {
      const holder = holderOf(path);
      if (holder !== own) throw GigasiteError.of(inUse(folder, holder ?? ""));
    },
    release: () => {
      if (holderOf(path) === own) rmSync(path, { force: true });
    },
  };
}

/** Creates the lock with its content in one step, so that no process sees it empty. @returns false if there is one */
function create(path: string, mark: string): boolean {
  try {
    symlinkSync(mark, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // File systems without links, and Windows without the right to make them.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS") return createFile(path, mark);
    throw error;
  }
}

function createFile(path: string, mark: string): boolean {
  try {
    writeFileSync(path, mark, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Content of the lock; undefined if there is none. */
function holderOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return readFileSync(path, "utf8");
  }
}

function isHeld(path: string, holder: string): boolean {
  const mark = markIn(holder);
  return (mark && isRunning(mark)) ?? isRecent(path);
}

/** Blocks, because the construct libraries synthesize without a turn of the event loop. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

function isRecent(path: string): boolean {
  const made = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && new Date().getTime() - made < LEFT_BEHIND_MS;
}

/** Removes a lock that was left behind, unless another process has done so and made its own in the meantime. */
function setAside(path: string, holder: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const taken = holderOf(aside);
  rmSync(aside, { force: true });
  // Its process finds out with `check` if a third one was faster.
  if (taken !== undefined && taken !== holder) create(path, taken);
}

function inUse(folder: string, holder: string) {
  const pid = markIn(holder)?.pid;
  return {
    code: "CALL005",
    path: "",
    message: "another run is writing into this folder",
    found: pid === undefined ? folder : `${folder}, process ${pid}`,
    remedy: `wait until it has ended, or choose another folder; if it is not running, delete ${join(folder, LOCK)}`,
  } as const;
}
