import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { replicaScripts } from "./support/replica-scripts";

const LIB = join(__dirname, "../lib");

/** Files of `lib` with an ending, as paths below it without the ending, and their texts. */
function filesOf(ending: string): [string, string][] {
  return readdirSync(LIB, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(LIB, file).replaceAll("\\", "/").slice(0, -ending.length), readFileSync(file, "utf8")]);
}

/** Lines of code without names and indentation: they are the same wherever the code is inserted. */
function fixedLines(text: string): string[] {
  const code = text.replace(/^# shellcheck [^]*?\n\n/, "").split("\n");
  return code.map((line) => line.trim()).filter((line) => line !== "" && !/@[A-Z][A-Z0-9_]*@|\{\{/.test(line));
}

const sources = filesOf(".ts");
const scripts = Object.values(replicaScripts());
const lines = new Set(scripts.flatMap((script) => script.split("\n").map((line) => line.trim())));

describe.each(filesOf(".sh"))("the script lib/%s.sh", (path, text) => {
  it("is read by one module, which is beside it", () => {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const readers = sources.filter(([, code]) => code.includes(`"${path}"`)).map(([file]) => file);
    expect(readers).toEqual([expect.stringMatching(new RegExp(`^${folder}[^/]+$`))]);
  });

  it("is part of the scripts of replicas", () => {
    expect(fixedLines(text).filter((line) => !lines.has(line))).toEqual([]);
  });

  it("has no Windows line breaks and ends with a line break", () => {
    expect(text).toMatch(/^[^\r]*\n$/);
  });
});

it("no script has a name left to fill in", () => {
  expect(scripts.flatMap((script) => script.match(/@[A-Z][A-Z0-9_]*@/g) ?? [])).toEqual([]);
});
