import { lstatSync, lutimesSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCK, lockFolder } from "../../../lib/files/folder-lock";
import { markText, ownMark } from "../../../lib/files/process-mark";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
let count = 0;

function fresh(): string {
  const own = join(folder, String(++count));
  mkdirSync(own);
  return own;
}

/** A folder with the lock of a process: this one with changes. */
function lockedBy(changes: Partial<ReturnType<typeof ownMark>>): string {
  const locked = fresh();
  symlinkSync(markText({ ...ownMark(), ...changes }), join(locked, LOCK));
  return locked;
}

describe("lockFolder", () => {
  it("is exclusive until it is released, and leaves nothing", () => {
    const locked = fresh();
    const lock = lockFolder(locked);
    expect(() => lockFolder(locked)).toThrow(
      `CALL005: another run is writing into this folder\n  found:   ${locked}, process ${process.pid}\n  remedy:  wait until`,
    );
    lock.release();
    lockFolder(locked).release();
    expect(readdirSync(locked)).toEqual([]);
  });

  it("takes over the lock of a process that has ended, even if its number is in use again", () => {
    const locked = lockedBy({ start: "1" });
    lockFolder(locked).release();
    expect(readdirSync(locked)).toEqual([]);
  });

  it("respects the lock of another machine or container, unless it is too old", () => {
    const locked = lockedBy({ space: "ab" });
    expect(() => lockFolder(locked, 0)).toThrow(/CALL005/);
    lutimesSync(join(locked, LOCK), 0, 0);
    lockFolder(locked).release();
    expect(readdirSync(locked)).toEqual([]);
  });

  it("reads a lock from a file system without links", () => {
    const locked = fresh();
    writeFileSync(join(locked, LOCK), markText(ownMark()));
    expect(() => lockFolder(locked)).toThrow(/CALL005/);
    writeFileSync(join(locked, LOCK), markText({ ...ownMark(), start: "1" }));
    lockFolder(locked).release();
    expect(readdirSync(locked)).toEqual([]);
  });

  it("notices that another process has taken it, and leaves that one's lock", () => {
    const locked = fresh();
    const lock = lockFolder(locked);
    lock.check();
    rmSync(join(locked, LOCK));
    symlinkSync("1-1-ab", join(locked, LOCK));
    expect(lock.check).toThrow(/CALL005: .*\n.*process 1\n/);
    lock.release();
    expect(lstatSync(join(locked, LOCK)).isSymbolicLink()).toBe(true);
  });
});
