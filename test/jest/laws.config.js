const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const unitTests = require("../../jest.config.js");

const ROOT = join(__dirname, "../..");

// The workers of Jest inherit it.
process.env.ALL_CASES = "1";

/** Test files that leave most of their random cases to this run. */
const files = readdirSync(join(ROOT, "test"), { recursive: true })
  .map((name) => join("test", name))
  .filter((file) => file.endsWith(".test.ts") && readFileSync(join(ROOT, file), "utf8").includes("lawRuns("));

/** The laws of random sites, of the port map and of calls of the command, with all of their cases. */
module.exports = {
  ...unitTests,
  rootDir: ROOT,
  testMatch: files.map((file) => `<rootDir>/${file.replaceAll("\\", "/")}`),
  testTimeout: 600_000,
};
