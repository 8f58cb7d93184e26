import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { FolderUpdate, removeIfEmpty } from "../../../lib/files/folder-update";
import { tempFolder } from "../../support/temp-folder";

type Files = Readonly<Record<string, string>>;

const folder = tempFolder();
let count = 0;

/** A folder with these files, written long ago. */
function folderWith(files: Files): string {
  const own = join(folder, String(++count));
  mkdirSync(own);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
    utimesSync(join(own, path), 1, 1);
  }
  return own;
}

/** All files and links below a folder, those of updates too. */
function contentOf(own: string): Files {
  const entries = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(own, path), readFileSync(path, "utf8")]));
}

function updated(own: string, files: Files, removed: readonly string[] = []): void {
  const update = FolderUpdate.begin(own);
  try {
    for (const [path, text] of Object.entries(files)) update.write(path, text);
    update.commit(removed);
  } finally {
    update.end();
  }
}

describe("an update of a folder", () => {
  it("replaces, adds and removes files, and leaves all others where they are", () => {
    const own = folderWith({ "a/x": "old", "a/kept": "kept", "b/x": "old", "b/y/z": "old", same: "same" });
    updated(own, { "a/x": "new", "c/d/x": "new", same: "same" }, ["b", "none"]);
    expect(contentOf(own)).toEqual({ "a/x": "new", "a/kept": "kept", "c/d/x": "new", same: "same" });
  });

  it("changes nothing before its commit, and nothing without one", () => {
    const own = folderWith({ x: "old" });
    const update = FolderUpdate.begin(own);
    update.write("x", "new");
    expect(readFileSync(join(own, "x"), "utf8")).toBe("old");
    update.end();
    expect(contentOf(own)).toEqual({ x: "old" });
  });

  it("leaves no folder that it has made in vain", () => {
    const own = join(folder, "new", "one");
    FolderUpdate.begin(own).end();
    expect(existsSync(own)).toBe(false);
  });

  it("fails as a whole where a folder has the name of a file, or a file that of a folder", () => {
    const old = { a: "old", "b/folder": "old", c: "old" };
    const own = folderWith(old);
    expect(() => updated(own, { a: "new", b: "new" })).toThrow(/CALL002: a folder has this name\n {2}found: .*\/b\n/);
    expect(() => updated(own, { a: "new", "b/new": "new", "c/x": "new" }, ["b/folder"])).toThrow(
      /CALL002: a file is in the place of a folder\n {2}found: .*\/c\n/,
    );
    expect(contentOf(own)).toEqual(old);
  });

  it("fails where another run has written a file since this one began", () => {
    const own = folderWith({ x: "old", y: "old" });
    writeFileSync(join(own, "x"), "of another run");
    const replace = (path: string, sinceMs: number) => () => {
      const update = FolderUpdate.begin(own);
      try {
        update.write(path, "new");
        update.commit([], sinceMs);
      } finally {
        update.end();
      }
    };
    expect(replace("x", 60_000)).toThrow(/CALL005: another run has written .* since this one began\n {2}found: .*\/x\n/);
    expect(contentOf(own)).toEqual({ x: "of another run", y: "old" });
    replace("y", 60_000)();
    expect(contentOf(own)).toEqual({ x: "of another run", y: "new" });
  });

  it("excludes another update of the folder", () => {
    const own = folderWith({});
    const update = FolderUpdate.begin(own);
    expect(() => FolderUpdate.begin(own)).toThrow(/CALL005/);
    update.end();
  });

  it("follows no link out of the folder", () => {
    const own = folderWith({});
    const other = folderWith({ x: "old" });
    symlinkSync(join(other, "x"), join(own, "x"));
    updated(own, { x: "new" });
    expect(contentOf(other)).toEqual({ x: "old" });
    expect(contentOf(own)).toEqual({ x: "new" });
  });
});

describe("the next update after a killed one", () => {
  /** What an update leaves that is killed after some of its moves. */
  function killedAfter(moves: number): string {
    const own = folderWith({ a: "old", b: "old", "gone/x": "old" });
    const files: [string, string][] = [
      [".gigasite/old/a", "old"],
      [".gigasite/old/b", "old"],
      [".gigasite/journal.json", JSON.stringify({ old: ["a", "b", "gone"], added: ["new/x", "new/y"] })],
      ...["a", "b", "new/x", "new/y"].map((path, index): [string, string] => [
        index < moves ? path : `.gigasite/new/${path}`,
        "new",
      ]),
    ];
    for (const [path, text] of files) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), text);
    }
    return own;
  }

  it.each([0, 1, 2, 3, 4])("has the old files after %i moves", (moves) => {
    const own = killedAfter(moves);
    FolderUpdate.recover(own);
    expect(contentOf(own)).toEqual({ a: "old", b: "old", "gone/x": "old" });
    expect(readdirSync(own)).toEqual(["a", "b", "gone"]);
  });

  it("removes a draft without a journal", () => {
    const own = folderWith({ a: "old", ".gigasite/new/a": "ne", ".gigasite/journal.json.tmp": "{" });
    FolderUpdate.recover(own);
    expect(contentOf(own)).toEqual({ a: "old" });
  });

  it("does nothing in a folder without one", () => {
    FolderUpdate.recover(join(folder, "none"));
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("has one set of files or the other, for all sets", () => {
    const files = fc.dictionary(fc.constantFrom("a", "b", "c/a", "c/b", "d/e/f"), fc.constantFrom("1", "2", ""));
    fc.assert(
      fc.property(files, files, (old, next) => {
        const own = folderWith(old);
        updated(
          own,
          next,
          Object.keys(old).filter((path) => !(path in next)),
        );
        expect(existsSync(own) ? contentOf(own) : {}).toEqual(next);
      }),
      { numRuns: 30 },
    );
  });
});

describe("removeIfEmpty", () => {
  it("removes an empty folder, and nothing else", () => {
    const own = folderWith({ "full/x": "" });
    mkdirSync(join(own, "empty"));
    for (const name of ["empty", "full", "full/x", "none", "full/x/y"]) removeIfEmpty(join(own, name));
    expect(contentOf(own)).toEqual({ "full/x": "" });
    expect(readdirSync(own)).toEqual(["full"]);
  });
});
