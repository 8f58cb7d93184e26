import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readProject, siteFileOf } from "../../../lib/files/project";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();

function written(content: string): string {
  const file = join(folder, "cdktf.json");
  writeFileSync(file, content);
  return file;
}

describe("readProject", () => {
  it("reads context and output of cdktf.json", () => {
    const file = written('{ "output": "out", "context": { "site": "sites/a.yaml", "other": 1 } }');
    expect(readProject({}, file)).toEqual({ output: "out", context: { site: "sites/a.yaml", other: 1 } });
  });

  it("lets the environment win", () => {
    const file = written('{ "output": "out", "context": { "site": "sites/a.yaml", "other": 1 } }');
    const env = { CDKTF_OUTDIR: "elsewhere", CDKTF_CONTEXT_JSON: '{ "site": "sites/b.yaml" }' };
    expect(readProject(env, file)).toEqual({ output: "elsewhere", context: { site: "sites/b.yaml", other: 1 } });
  });

  it("does without a file", () => {
    expect(readProject({}, join(folder, "none.json"))).toEqual({ output: "cdktf.out", context: {} });
  });

  it("fails on what is not JSON", () => {
    expect(() => readProject({}, written("{"))).toThrow(/CALL001: .*cdktf\.json is not valid JSON/);
    expect(() => readProject({ CDKTF_CONTEXT_JSON: "{" }, written("{}"))).toThrow(/CALL001: CDKTF_CONTEXT_JSON is not/);
  });
});

describe("readProject, where the settings are odd", () => {
  const context = (text: string) => () => readProject({ CDKTF_CONTEXT_JSON: text }, join(folder, "none.json"));

  it.each(["null", "1", "true", "[]", '"x"'])("fails on the context %s", (text) => {
    expect(context(text)).toThrow(/CALL001: CDKTF_CONTEXT_JSON is .*\n.*\n {2}allowed: a JSON mapping\n/);
  });

  it("takes empty variables as none", () => {
    const env = { CDKTF_CONTEXT_JSON: "", CDKTF_OUTDIR: "" };
    expect(readProject(env, join(folder, "none.json"))).toEqual({ output: "cdktf.out", context: {} });
  });

  it.each([
    ["null", "cdktf.json is nothing"],
    ["7", "cdktf.json is a number"],
    ["[]", "cdktf.json is a list"],
    ['{ "context": [] }', '"context" in .*cdktf.json is a list'],
    ['{ "context": null }', '"context" in .*cdktf.json is nothing'],
    ['{ "output": 5 }', '"output" in .*cdktf.json is a number'],
    ['{ "output": "" }', '"output" in .*cdktf.json is a text'],
  ])("fails on a cdktf.json with %s", (text, message) => {
    expect(() => readProject({}, written(text))).toThrow(new RegExp(`CALL001: .*${message}\n`));
  });

  it("fails where cdktf.json is a folder, and reads one with a byte-order mark", () => {
    expect(() => readProject({}, folder)).toThrow(/CALL001: .* is a folder\n/);
    expect(readProject({}, written('\uFEFF{ "output": "out" }'))).toEqual({ output: "out", context: {} });
  });
});

describe("siteFileOf", () => {
  const project = { output: "cdktf.out", context: { site: "sites/a.yaml" } };

  it("takes the argument, else the project's", () => {
    expect(siteFileOf("sites/b.yaml", project)).toBe("sites/b.yaml");
    expect(siteFileOf(undefined, project)).toBe("sites/a.yaml");
  });

  it("fails where neither names a file", () => {
    expect(() => siteFileOf(undefined, { ...project, context: {} })).toThrow(/CALL001: missing site file/);
    expect(() => siteFileOf(undefined, { ...project, context: { site: 1 } })).toThrow(/found: {3}1/);
  });
});
