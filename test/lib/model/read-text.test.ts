import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GigasiteError } from "../../../lib/errors";
import { readText } from "../../../lib/model/read-text";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();

const written = (content: string | Uint8Array): string => {
  const file = join(folder, "written.txt");
  writeFileSync(file, content);
  return file;
};

/** What reading a file fails with, without its folder. */
const failure = (file: string): string => {
  try {
    return readText(file);
  } catch (error) {
    if (!GigasiteError.is(error)) throw error;
    expect(error.problems.map(({ place }) => place)).toEqual([{ file }]);
    return error.message.replaceAll(folder, "sites");
  }
};

describe("readText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(readText(written("name: \u00e4\r\n"))).toBe("name: \u00e4\r\n");
    expect(readText(written("\ufeffname: a\n"))).toBe("name: a\n");
  });

  it.each(["utf-16le", "utf-16be"])("reads %s with a byte order mark", (encoding) => {
    const bytes = Buffer.from("\ufeffname: \u00e4\n", "utf16le");
    expect(readText(written(encoding === "utf-16le" ? bytes : bytes.swap16()))).toBe("name: \u00e4\n");
  });

  it("reads a single carriage return as the end of a line", () => {
    expect(readText(written("a: 1\rb: 2\r\n"))).toBe("a: 1\nb: 2\r\n");
  });

  it("reads a file of the system that states no size", () => {
    expect(readText("/proc/self/status")).toContain("Name:");
  });

  it("reads a file of one mebibyte", () => {
    expect(readText(written("#".repeat(1024 * 1024)))).toHaveLength(1024 * 1024);
  });

  it("fails for a file that is not there, with the nearest one that is", () => {
    writeFileSync(join(folder, "colossus-1.yaml"), "");
    expect(failure(join(folder, "colosus-1.yaml"))).toMatchInlineSnapshot(`
     "sites/colosus-1.yaml: error FILE001: file not found
       remedy:  did you mean "sites/colossus-1.yaml"?"
    `);
    expect(failure(join(folder, "moon.yaml"))).toMatchInlineSnapshot(`
     "sites/moon.yaml: error FILE001: file not found
       remedy:  check the path; it is relative to the current folder"
    `);
    expect(failure(join(folder, "colossus-1.yaml", "x.yaml"))).toContain("file not found");
  });

  it("fails for a folder, with a file in it", () => {
    const inner = join(folder, "inner");
    mkdirSync(inner);
    expect(failure(inner)).toMatch(/remedy: {2}name a file$/);
    writeFileSync(join(inner, "a.yaml"), "");
    expect(failure(inner)).toMatchInlineSnapshot(`
     "sites/inner: error FILE001: this is a folder, not a file
       remedy:  name a file in it, such as "sites/inner/a.yaml""
    `);
  });

  it("fails for a path that cannot be followed", () => {
    const loop = join(folder, "loop.yaml");
    symlinkSync(loop, loop);
    expect(failure(loop)).toContain("FILE001: this file cannot be read\n  found:   ELOOP");
    expect(failure("a\0b")).toContain("FILE001");
  });

  it("fails for what is no file, without waiting for it", () => {
    expect(failure("/dev/null")).toContain("FILE001: this is not a regular file");
  });

  it("fails for a file of ten megabytes without reading it", () => {
    const file = written(Buffer.alloc(10_000_000, "a"));
    expect(failure(file)).toMatchInlineSnapshot(`
     "sites/written.txt: error FILE002: this file is too large
       found:   10000000 bytes
       allowed: at most 1048576 bytes
       remedy:  name a YAML file; identical pods take one entry with a \`count\`"
    `);
  });

  it.each([
    ["zero bytes", "name: a\0b\n"],
    ["bytes that are no UTF-8", Uint8Array.of(0x6e, 0xff, 0xfe, 0x0a)],
    ["UTF-16 without a byte order mark", Buffer.from("name: a\n", "utf16le")],
    ["half a character of UTF-16", Uint8Array.of(0xff, 0xfe, 0x6e)],
  ])("fails for a file with %s", (_what, content) => {
    const file = written(content);
    expect(failure(file)).toBe(
      "sites/written.txt: error FILE003: this file is not text in UTF-8\n" +
        "  allowed: a YAML file in UTF-8\n" +
        "  remedy:  name a YAML file, or save this one in UTF-8",
    );
  });
});
