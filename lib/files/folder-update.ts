import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { GigasiteError } from "../errors";
import { beforeStop } from "./before-stop";
import { makeFolder, writable } from "./files";
import { lockFolder, type FolderLock } from "./folder-lock";

/** Folder of an update, in the updated folder because it must be on the same file system. */
const WORKSPACE = ".gigasite";

/** Changes of a commit, as paths in the updated folder. */
interface Journal {
  /** Files and folders that existed before; the workspace has or gets the old ones. */
  readonly old: readonly string[];
  /** Files that did not exist before. */
  readonly added: readonly string[];
}

/**
 * An update of the files in a folder as a whole. New files are written into {@link draft}, next to the current ones, and
 * {@link commit} moves them to their place. Until then, and after a failure, the folder has its old files. A process that
 * is killed during the moves leaves a journal, by which the next update restores the old files first.
 *
 * All other files stay as and where they are, such as those that Terraform keeps in the folder of a stack: it may be
 * running there. One update of a folder at a time, see {@link lockFolder}.
 */
export class FolderUpdate {
  /** Folder for the new files, with the same structure. */
  readonly draft: string;
  private readonly workspace: string;
  /** Start of the update by the clock of the file system, in milliseconds. */
  private begun = 0;

  private constructor(
    readonly folder: string,
    private readonly lock: FolderLock,
  ) {
    this.workspace = join(folder, WORKSPACE);
    this.draft = join(this.workspace, "new");
  }

  /**
   * Begins an update, and removes what a killed one has left.
   * @throws GigasiteError CALL002 if the folder cannot be written, CALL005 if another process updates it
   */
  static begin(folder: string): FolderUpdate {
    makeFolder(folder);
    const update = new FolderUpdate(
      folder,
      writable(folder, () => lockFolder(folder)),
    );
    try {
      update.restore();
      update.dropWorkspace();
      makeFolder(update.draft);
      update.begun = lstatSync(update.draft).mtimeMs;
      return update;
    } catch (error) {
      update.end();
      throw error;
    }
  }

  /**
   * Restores the old files of a folder in which an update was killed, and removes what it has left.
   * @throws GigasiteError CALL002 if the folder cannot be written, CALL005 if another process updates it
   */
  static recover(folder: string): void {
    if (existsSync(join(folder, WORKSPACE))) FolderUpdate.begin(folder).end();
  }

  /** Writes a file of the draft. @throws GigasiteError CALL002 if that is not possible */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.draft, path);
    makeFolder(dirname(file));
    writable(join(this.folder, path), () => writeFileSync(file, content));
  }

  /**
   * Moves the files of the draft to their place, and removes others.
   * @param removed paths of files and folders to remove
   * @param sinceMs time before the start of the update, in milliseconds, in which no other process may have written these files
   * @throws GigasiteError CALL002 if a file cannot be written, CALL005 if another run has written one; the folder then has its
   *   old files
   */
  commit(removed: readonly string[] = [], sinceMs = 0): void {
    writable(this.folder, () => this.swap(removed, sinceMs));
  }

  private swap(removed: readonly string[], sinceMs: number): void {
    const changed = filesBelow(this.draft).filter((path) => this.differs(path));
    const isThere = (path: string) => existsSync(join(this.folder, path));
    const replaced = changed.filter(isThere);
    const added = changed.filter((path) => !isThere(path));
    const gone = removed.filter(isThere);
    const foreign = [...replaced, ...gone].find((path) => lastChange(join(this.folder, path)) > this.begun - sinceMs);
    if (foreign !== undefined) throw GigasiteError.of(writtenMeanwhile(join(this.folder, foreign)));
    for (const path of replaced) writable(join(this.folder, path), () => this.keep(path));
    for (const path of gone) makeFolder(dirname(this.kept(path)));
    this.lock.check();
    uninterrupted(() => {
      this.writeJournal({ old: [...replaced, ...gone], added });
      try {
        for (const path of changed) this.move(join(this.draft, path), join(this.folder, path));
        for (const path of gone) this.move(join(this.folder, path), this.kept(path));
      } catch (error) {
        this.restore();
        throw error;
      }
      rmSync(this.journalPath);
    });
  }

  /**
   * Ends the update; drops what is not committed, and the folder if nothing was ever written into it. Old files that could
   * not be restored stay in the workspace for the next update.
   */
  end(): void {
    if (!existsSync(this.journalPath)) this.dropWorkspace();
    this.lock.release();
    removeIfEmpty(this.folder);
  }

  private get journalPath(): string {
    return join(this.workspace, "journal.json");
  }

  private differs(path: string): boolean {
    const [current, next] = [join(this.folder, path), join(this.draft, path)];
    if (!existsSync(current)) return true;
    const [before, after] = [lstatSync(current), lstatSync(next)];
    if (!before.isFile() || !after.isFile() || before.size !== after.size) return true;
    return !readFileSync(current).equals(readFileSync(next));
  }

  /** Path of an old file or folder in the workspace. */
  private kept(path: string): string {
    return join(this.workspace, "old", path);
  }

  /** Keeps the old content of a file, without a copy where the file system has hard links. */
  private keep(path: string): void {
    const current = join(this.folder, path);
    if (lstatSync(current).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    mkdirSync(dirname(this.kept(path)), { recursive: true });
    try {
      linkSync(current, this.kept(path));
    } catch {
      copyFileSync(current, this.kept(path));
    }
  }

  private move(from: string, to: string): void {
    makeFolder(dirname(to));
    writable(to, () => renameSync(from, to));
  }

  /** In one step, so that there is a complete journal or none. */
  private writeJournal(journal: Journal): void {
    const draft = `${this.journalPath}.tmp`;
    writable(this.folder, () => {
      writeFileSync(draft, JSON.stringify(journal));
      renameSync(draft, this.journalPath);
    });
  }

  /** Undoes an unfinished commit, if there is one. It can be interrupted itself and repeated. */
  private restore(): void {
    if (!existsSync(this.journalPath)) return;
    const { old, added } = JSON.parse(readFileSync(this.journalPath, "utf8")) as Journal;
    for (const path of old) if (existsSync(this.kept(path))) this.move(this.kept(path), join(this.folder, path));
    for (const path of added) {
      const target = join(this.folder, path);
      if (existsSync(target)) writable(target, () => rmSync(target));
    }
    removeEmptyFolders(this.folder, added);
    rmSync(this.journalPath);
  }

  private dropWorkspace(): void {
    writable(this.workspace, () => rmSync(this.workspace, { recursive: true, force: true }));
  }
}

/** Last change of a file, or of the entries of a folder, in milliseconds. */
function lastChange(path: string): number {
  const stat = lstatSync(path);
  const entries = stat.isDirectory() ? readdirSync(path).map((name) => lstatSync(join(path, name))) : [stat];
  return entries.reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0);
}

function writtenMeanwhile(file: string) {
  return {
    code: "CALL005",
    path: "",
    message: "another run has written into this folder since this one began",
    found: file,
    remedy: "choose another folder, or run this again to replace what the other run has written",
  } as const;
}

/** Removes a folder if it is empty and can be removed. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty, not a folder, in use, or gone.
  }
}

let callOff: (() => void) | undefined;

/** Delays signals, which would end the process between two moves. */
function uninterrupted(work: () => void): void {
  callOff ??= beforeStop(() => undefined);
  try {
    work();
  } finally {
    // A signal is delivered in the next turn of the event loop, and then ends the process.
    setImmediate(() => {
      callOff?.();
      callOff = undefined;
    });
  }
}

/** Paths of all files and links below a folder, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Removes the folders of removed files up to a root, as far as they are empty. */
function removeEmptyFolders(root: string, paths: readonly string[]): void {
  for (const path of paths)
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) removeIfEmpty(join(root, folder));
}
