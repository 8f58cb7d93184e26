import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  heredocLines,
  inDoubleQuotes,
  shellScript,
  shellSteps,
  type ShellParts,
  type ShellValues,
} from "../../../lib/shell";
import { shellCode } from "../../support/shell";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
let count = 0;

/** A script with a text, filled in. */
function filled(text: string, values?: ShellValues, parts?: ShellParts): string {
  const name = join(folder, `script-${++count}`);
  writeFileSync(`${name}.sh`, text);
  return shellScript(relative(join(__dirname, "../../../lib"), name), values, parts);
}

describe("a script", () => {
  it("has its values within lines, as often as a name is used", () => {
    expect(filled("echo @A@ '@A@' @B_2@@localhost\n", { A: "x", B_2: 3 })).toBe("echo x 'x' 3@localhost\n");
  });

  it("has code in place of a line with its name, indented as the line", () => {
    const code = shellCode("first\n\n  second\n");
    expect(filled("if true; then\n  @STEPS@\nfi\n", {}, { STEPS: code })).toBe("if true; then\n  first\n\n    second\nfi\n");
  });

  it("does not have the line of code that is not there", () => {
    expect(filled("a\n@STEPS@\nb\n", {}, { STEPS: undefined })).toBe("a\nb\n");
  });

  it("can have a value on a line", () => {
    expect(filled("fetch \\\n  @URL@\n", { URL: "https://example.com" })).toBe("fetch \\\n  https://example.com\n");
  });

  it("has no comments at its start that are for ShellCheck and readers", () => {
    expect(filled("# shellcheck shell=bash\n# About @IT@.\n\n# Step\na\n")).toBe("# Step\na\n");
    expect(filled("#!/bin/bash\n# About it.\n\na\n")).toBe("#!/bin/bash\n# About it.\n\na\n");
  });

  it("fills no name in a value", () => {
    expect(filled("echo @A@ @B@\n", { A: "@B@", B: "x" })).toBe("echo @B@ x\n");
  });

  it.each([
    ["a name without a value", "echo @A@\n", {}, {}, "it has no value"],
    ["a name of all objects", "echo @CONSTRUCTOR@\n", {}, {}, "it has no value"],
    ["a line without code", "@A@\n", {}, {}, "it has no value"],
    ["a value without a name", "echo\n", { A: "x" }, {}, "the script does not have this name"],
    ["code without a line", "echo @A@\n", { A: "x" }, { B: shellCode("y\n") }, "the script does not have this name"],
    ["code within a line", "echo @A@\n", {}, { A: shellCode("y\n") }, "it has no value"],
    ["a value that the shell could interpret", "echo '@A@'\n", { A: "x y" }, {}, 'the shell could interpret "x y"'],
    ["variables outside of double quotes", "echo @A@\n", { A: inDoubleQuotes("$B") }, {}, "it is not in double quotes"],
  ] as const)("fails for %s", (_, text, values, parts, fault) => {
    expect(() => filled(text, values, parts)).toThrow(fault);
  });

  it("names the file and the name in its failure", () => {
    expect(() => shellScript("aws/slurm/homes-copy")).toThrow(
      "the script aws/slurm/homes-copy is wrong at FOLDER: it has no value",
    );
  });
});

it("steps have an empty line between them, and one for each that is not there", () => {
  expect(shellSteps([shellCode("a\n"), undefined, shellCode("b\n")])).toBe("a\n\n\nb\n");
});

describe("lines of a here-document", () => {
  it("end with a line break", () => {
    expect([heredocLines("a=1\nb='2'"), heredocLines("a\n"), heredocLines("")]).toEqual(["a=1\nb='2'\n", "a\n", "\n"]);
  });

  it.each(["a=$B", "`a`", "a\\", "a\nEOF\nb"])("fail for %j, which the shell could interpret", (text) => {
    expect(() => heredocLines(text)).toThrow("the shell could interpret");
  });
});
