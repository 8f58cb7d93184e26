import {
  choiceArgument,
  choiceOption,
  failuresOption,
  formatOption,
  outOption,
  resultFormatOption,
  siteArgument,
  unitsOption,
} from "../../../lib/cli/options";

describe("formatOption", () => {
  const option = formatOption(["table", "json"]);
  const parse = (word: string) => option.parseArg?.(word, undefined);

  it("takes one of the formats, in any case, and documents the default", () => {
    expect(parse("json")).toBe("json");
    expect(parse("JSON")).toBe("json");
    expect(option.description).toBe("output format (default: table)");
  });

  it("fails for another word, naming the nearest format", () => {
    expect(() => parse("jsn")).toThrow(/CALL001.*format\n.*jsn\n.*table, json\n.*did you mean "json"\?/);
  });

  it("fails for a word that is near to none", () => {
    expect(() => parse("spreadsheet")).toThrow("choose one of the values allowed");
  });
});

describe("resultFormatOption", () => {
  it("documents that the file ending selects the format", () => {
    expect(resultFormatOption(["table", "json"]).description).toContain("file ending of --out, otherwise table");
  });
});

describe("choiceOption", () => {
  it("takes one of the choices, and names the nearest to any other", () => {
    const parse = (word: string) =>
      choiceOption("--class <class>", "class", ["cable", "cdu"], "x").parseArg?.(word, undefined);
    expect(parse("cdu")).toBe("cdu");
    expect(() => parse("cabel")).toThrow(/unknown class[^]*did you mean "cable"\?/);
  });
});

describe("choiceArgument", () => {
  const parse = (word: string) => choiceArgument("target", ["cables", "slurm"], "what").parseArg?.(word, undefined);

  it("takes one of the choices", () => {
    expect(parse("slurm")).toBe("slurm");
  });

  it("fails for another word, naming the nearest choice", () => {
    expect(() => parse("slrm")).toThrow(/CALL001.*target\n.*slrm\n.*cables, slurm\n.*did you mean "slurm"\?/);
  });
});

describe("the words of a call", () => {
  it("name a site, which is required, a file for the result, and the units", () => {
    expect(siteArgument().required).toBe(true);
    expect(outOption().long).toBe("--out");
    expect(unitsOption().parseArg?.("US", undefined)).toBe("us");
  });
});

describe("failuresOption", () => {
  it("takes one or two, one by default", () => {
    expect(failuresOption().defaultValue).toBe("1");
    expect(failuresOption().parseArg?.("2", undefined)).toBe("2");
    expect(() => failuresOption().parseArg?.("3", undefined)).toThrow(/CALL001.*number of failures\n.*3\n.*1, 2/);
  });
});
