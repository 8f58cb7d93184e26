import { resolve } from "node:path";
import { faultsOfFindings, faultsOfProblems, kindsOf, reviewPath } from "../../../../lib/cli/findings/fault";
import { readText } from "../../../../lib/model";
import type { Finding } from "../../../../lib/rules";

const FILE = "sites/colossus-1.yaml";
const finding: Finding = { rule: "PWR002", level: "warning", path: "power.feeds[0]", message: "m", remedy: "r" };

describe("faultsOfFindings", () => {
  it("gives each finding its place in the file", () => {
    const [fault] = faultsOfFindings([finding], { name: FILE, file: FILE, read: readText });
    expect(fault).toMatchObject({ id: "PWR002", level: "warning", place: { file: FILE, line: expect.any(Number) } });
    const line = readText(FILE).split("\n")[(fault?.place?.line ?? 0) - 1];
    expect(line).toMatch(/^ {4}- .*name: /);
  });
});

describe("faultsOfProblems", () => {
  it("makes an error of each problem, with the value found", () => {
    const place = { file: FILE, line: 3, column: 1 };
    const problem = { code: "SITE001", path: "pod", message: "unknown key", found: "pod", remedy: "r", place } as const;
    expect(faultsOfProblems([problem])).toEqual([
      { id: "SITE001", level: "error", path: "pod", message: "unknown key; found: pod", remedy: "r", place },
    ]);
  });
});

describe("faultsOfProblems of many problems", () => {
  it("has the first fifty, of which the last counts the others", () => {
    const problem = { code: "SITE001", path: "a", message: "unknown key", remedy: "r" } as const;
    const faults = faultsOfProblems(Array.from({ length: 20_000 }, () => problem));
    expect(faults).toHaveLength(50);
    expect(faults.at(-2)?.remedy).toBe("r");
    expect(faults.at(-1)?.remedy).toBe("r\nand 19,950 more problems");
  });
});

describe("kindsOf", () => {
  it("describes the rules and error codes of faults, each once", () => {
    const faults = [...faultsOfProblems([{ code: "FILE004", path: "", message: "m", remedy: "r" }])];
    const rules = ["PWR001", "CAMP001", "PWR001"].map((id) => ({
      id,
      level: "error" as const,
      path: "",
      message: "",
      remedy: "",
    }));
    expect(kindsOf([...faults, ...rules]).map(({ id }) => id)).toEqual(["FILE004", "PWR001", "CAMP001"]);
    for (const { title, reason } of kindsOf([...faults, ...rules])) expect(`${title}${reason}`).not.toContain("undefined");
  });
});

describe("reviewPath", () => {
  it("is relative to the current folder, unless the file is elsewhere", () => {
    expect(reviewPath(resolve(FILE))).toBe(FILE);
    expect(reviewPath("./sites/../sites/smallest.yaml")).toBe("sites/smallest.yaml");
    expect(reviewPath("/elsewhere/a.yaml")).toBe("/elsewhere/a.yaml");
  });
});
