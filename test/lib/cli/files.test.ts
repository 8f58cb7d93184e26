import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, writeWhole } from "../../../lib/cli/files";
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
  it("writes text and bytes, and makes the folders above", () => {
    const file = join(fresh(), "..", "a", "b", "bom.json");
    writeWhole(file, "text");
    expect(readFileSync(file, "utf8")).toBe("text");
    writeWhole(file, new Uint8Array([104, 105]));
    expect(readFileSync(file, "utf8")).toBe("hi");
    expect(readdirSync(join(file, ".."))).toEqual(["bom.json"]);
  });

  it("keeps the mode of a file that it replaces", () => {
    const file = fresh();
    writeFileSync(file, "old");
    chmodSync(file, 0o600);
    writeWhole(file, "new");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("writes through a link", () => {
    const file = fresh();
    writeFileSync(file, "old");
    const link = join(file, "..", "link.json");
    symlinkSync("bom.json", link);
    writeWhole(link, "new");
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(join(file, "..")).sort()).toEqual(["bom.json", "link.json"]);
  });

  it("writes to what is no file and leaves it in place", () => {
    writeWhole("/dev/null", "text");
    expect(statSync("/dev/null").isFile()).toBe(false);
  });

  it("fails where a folder has the file's name, and leaves nothing behind", () => {
    const file = fresh();
    mkdirSync(file);
    expect(() => writeWhole(file, "text")).toThrow(/CALL002: there is a folder of this name\n {2}found: {3}.*bom\.json/);
    expect(readdirSync(join(file, ".."))).toEqual(["bom.json"]);
  });

  it("fails where a file stands in the place of a folder", () => {
    const file = fresh();
    writeFileSync(file, "text");
    expect(() => writeWhole(join(file, "bom.md"), "text")).toThrow(/CALL002: there is a file where a folder should be/);
    expect(readFileSync(file, "utf8")).toBe("text");
  });

  it("fails with the system's words where it has none of its own", () => {
    expect(() => writeWhole(join(fresh(), "..", "a\0b"), "text")).toThrow(/CALL002: .*null bytes/);
  });
});

describe("makeFolder", () => {
  it("makes a folder and those above it, and takes one that is there", () => {
    const path = join(fresh(), "..", "a", "b");
    makeFolder(path);
    makeFolder(path);
    expect(readdirSync(path)).toEqual([]);
  });

  it("fails where a file has the folder's name", () => {
    const file = fresh();
    writeFileSync(file, "text");
    expect(() => makeFolder(file)).toThrow(/CALL002: there is a file where a folder should be/);
  });
});
