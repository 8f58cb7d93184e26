import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../support/temp-folder";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JavaScript without types
const { transform } = require("../../jest.config.js") as { transform: Record<string, [string, object]> };

const folder = tempFolder();

/** Notes how many test files it has met, in the names of their tests, and what they have left behind. */
const COUNTED = `
import { files } from "./files";
it(\`is file \${files.push(__filename)} to load its module\`, () => undefined);
it("finds nothing of another file", () => {
  expect([process.env.LEFT, process.cwd() === "/", Math.max(1, 2), typeof Date, "clock" in setTimeout]).toEqual([
    undefined, false, 2, "function", false,
  ]);
  process.env.LEFT = "behind";
  process.chdir("/");
  jest.spyOn(Math, "max").mockReturnValue(0);
  jest.useFakeTimers();
  Object.assign(globalThis, { Date: 0 });
});
`;
const FILES = {
  "files.ts": "export const files: string[] = [];",
  "counted-a.test.ts": COUNTED,
  "counted-b.test.ts": COUNTED,
  "own.test.ts": `/** @jest-environment node */${COUNTED}`,
  "failing.test.ts": 'it("fails", () => {\n  type Lost = string;\n  expect("is").toBe("expected" as Lost);\n});\n',
  "mocking.test.ts": 'import "./files";\njest.mock("./files", () => ({}));\nit("mocks", () => undefined);\n',
};

interface Run {
  readonly testResults: {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: { readonly title: string; readonly status: string }[];
  }[];
}

function jestRun(): Run["testResults"] {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const config = {
    rootDir: folder,
    testEnvironment: join(__dirname, "shared-environment.ts"),
    runtime: join(__dirname, "shared-runtime.js"),
    transform: Object.fromEntries(
      Object.entries(transform).map(([files, [name, options]]) => [files, [require.resolve(name), options]]),
    ),
  };
  const argv = [require.resolve("jest/bin/jest"), "--ci", "--runInBand", "--json", "--config", JSON.stringify(config)];
  return (JSON.parse(spawnSync(process.execPath, argv, { encoding: "utf8" }).stdout) as Run).testResults;
}

describe("the runtime of all test files of a worker", () => {
  const results = jestRun();
  const titles = (part: string): string[] =>
    results.flatMap(({ name, assertionResults }) =>
      name.includes(part) ? assertionResults.map(({ title, status }) => `${title}: ${status}`) : [],
    );
  const message = (part: string): string => results.find(({ name }) => name.includes(part))?.message ?? "";

  it("loads a module once, and hands on nothing that a test has changed", () => {
    expect(titles("counted").sort()).toEqual([
      "finds nothing of another file: passed",
      "finds nothing of another file: passed",
      "is file 1 to load its module: passed",
      "is file 2 to load its module: passed",
    ]);
  });

  it("leaves modules of its own to a file that asks for them", () => {
    expect(titles("own")).toEqual(["is file 1 to load its module: passed", "finds nothing of another file: passed"]);
  });

  it("shows the line that fails", () => expect(message("failing")).toContain("failing.test.ts:3:"));

  it("lets no file mock modules that others share", () => {
    expect(message("mocking")).toContain(
      "A test file that mocks or resets modules begins with /** @jest-environment node */",
    );
  });
});
