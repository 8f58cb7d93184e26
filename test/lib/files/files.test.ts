import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileIn, makeFolder, writeChunks, writeNew, writeWhole } from "../../../lib/files/files";
import { markText, ownMark } from "../../../lib/files/process-mark";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
let count = 0;

/** A path for a file in a folder of its own. */
function fresh(): string {
  const own = join(folder, String(++count));
  mkdirSync(own);
  return join(own, "bom.json");
}

describe("writeWhole", () => {
  it("writes text and bytes, and makes the folders above", async () => {
    const file = join(fresh(), "..", "a", "b", "bom.json");
    await writeWhole(file, "text");
    expect(readFileSync(file, "utf8")).toBe("text");
    await writeWhole(file, new Uint8Array([104, 105]));
    expect(readFileSync(file, "utf8")).toBe("hi");
    expect(readdirSync(join(file, ".."))).toEqual(["bom.json"]);
  });

  it("keeps the mode of a file that it replaces", async () => {
    const file = fresh();
    writeFileSync(file, "old");
    chmodSync(file, 0o600);
    await writeWhole(file, "new");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("writes through a link", async () => {
    const file = fresh();
    writeFileSync(file, "old");
    const link = join(file, "..", "link.json");
    symlinkSync("bom.json", link);
    await writeWhole(link, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(join(file, "..")).sort()).toEqual(["bom.json", "link.json"]);
  });

  it("removes the draft that a killed process has left, and no other file", async () => {
    const file = fresh();
    const draft = (mark: string) => `.bom.json.${mark}.tmp`;
    const [dead, alive] = [draft(markText({ ...ownMark(), start: "1" })), draft(markText({ ...ownMark(), space: "ab" }))];
    for (const name of [dead, alive, ".bom.json.x.tmp", ".bom.json"]) writeFileSync(join(file, "..", name), "");
    await writeWhole(file, "text");
    expect(readdirSync(join(file, "..")).sort()).toEqual([".bom.json", alive, ".bom.json.x.tmp", "bom.json"].sort());
  });

  it("writes to what is no file and leaves it in place", async () => {
    await writeWhole("/dev/null", "text");
    expect(statSync("/dev/null").isFile()).toBe(false);
  });

  it("fails where a folder has the file's name, and leaves nothing behind", async () => {
    const file = fresh();
    mkdirSync(file);
    await expect(writeWhole(file, "text")).rejects.toThrow(/CALL002: a folder has this name\n {2}found: {3}.*bom\.json/);
    expect(readdirSync(join(file, ".."))).toEqual(["bom.json"]);
  });

  it("fails where a file stands in the place of a folder", async () => {
    const file = fresh();
    writeFileSync(file, "text");
    await expect(writeWhole(join(file, "bom.md"), "text")).rejects.toThrow(/CALL002: a file is in the place of a folder/);
    expect(readFileSync(file, "utf8")).toBe("text");
  });

  it("fails with the system's words where it has none of its own", async () => {
    await expect(writeWhole(join(fresh(), "..", "a\0b"), "text")).rejects.toThrow(/CALL002: .*null bytes/);
  });
});

describe("writeChunks", () => {
  it("writes one chunk after the other", async () => {
    const file = fresh();
    await writeChunks(file, ["a", new Uint8Array([98]), "é"]);
    expect(readFileSync(file, "utf8")).toBe("abé");
    expect(readdirSync(join(file, ".."))).toEqual(["bom.json"]);
  });

  it("keeps the old file until the new one is whole", async () => {
    const file = fresh();
    writeFileSync(file, "old");
    const seen: string[] = [];
    const chunks = function* () {
      yield "new";
      seen.push(readFileSync(file, "utf8"));
      yield " text";
    };
    await writeChunks(file, chunks());
    expect([...seen, readFileSync(file, "utf8")]).toEqual(["old", "new text"]);
  });

  it("fails with the error of what makes the chunks, and leaves the old file and nothing else", async () => {
    const file = fresh();
    writeFileSync(file, "old");
    const chunks = function* () {
      yield "new";
      throw new Error("no more");
    };
    await expect(writeChunks(file, chunks())).rejects.toThrow("no more");
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(join(file, ".."))).toEqual(["bom.json"]);
  });
});

describe("fileIn", () => {
  it("is a file in a folder, or the path itself", () => {
    const file = fresh();
    expect(fileIn(join(file, ".."), "bom.json")).toBe(file);
    expect(fileIn(file, "bom.csv")).toBe(file);
    writeFileSync(file, "text");
    expect(fileIn(file, "bom.csv")).toBe(file);
  });

  it("fails where nobody can tell", () => {
    const file = fresh();
    writeFileSync(file, "text");
    expect(() => fileIn(join(file, "bom.json"), "bom.csv")).toThrow(/CALL002: a file is in the place of a folder/);
  });
});

describe("makeFolder", () => {
  it("makes a folder and those above it, and takes one that is there", () => {
    const path = join(fresh(), "..", "a", "b");
    makeFolder(path);
    makeFolder(path);
    expect(readdirSync(path)).toEqual([]);
  });

  it("fails in a file system that takes no folders", () => {
    expect(() => makeFolder("/dev/null/new/folder")).toThrow(/CALL002: a file is in the place of a folder/);
    // Only Linux has it.
    if (existsSync("/proc/self")) expect(() => makeFolder("/proc/new/folder")).toThrow(/CALL002: .* cannot be created/);
  });

  it("fails where a file has the folder's name", () => {
    const file = fresh();
    writeFileSync(file, "text");
    expect(() => makeFolder(file)).toThrow(/CALL002: a file is in the place of a folder/);
  });
});

describe("writeNew", () => {
  it("writes a file and the folders above it, and never over another", () => {
    const file = join(fresh(), "..", "a", "b.yaml");
    writeNew(file, "first");
    expect(() => writeNew(file, "second")).toThrow(/CALL004/);
    expect(readFileSync(file, "utf8")).toBe("first");
  });

  it("refuses a folder, a link that leads nowhere, and a place that cannot be written", () => {
    const file = fresh();
    symlinkSync("nowhere", file);
    expect(() => writeNew(file, "x")).toThrow(/CALL004/);
    expect(() => writeNew(join(file, ".."), "x")).toThrow(/CALL00[24]/);
    writeFileSync(join(file, "..", "plain"), "");
    expect(() => writeNew(join(file, "..", "plain", "a.yaml"), "x")).toThrow(/CALL002/);
  });
});
