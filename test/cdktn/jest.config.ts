import { join } from "node:path";
import type { Config } from "jest";
import { cdktnModules } from "./modules";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JavaScript without types
const unitTests = require("../../jest.config.js") as Config;

/** The tests of constructs and stacks on CDK Terrain (cdktn): the same files, with other packages behind their imports. */
function onCdktn(): Config {
  const modules = cdktnModules();
  return {
    ...unitTests,
    rootDir: "../..",
    testMatch: ["lib/aws", "lib/site", "lib/testing", "stacks"].map((name) => `<rootDir>/test/${name}/**/*.test.ts`),
    // It compares copies of packages, and the mapping below leaves only one.
    testPathIgnorePatterns: ["<rootDir>/test/stacks/peers\\.test\\.ts"],
    moduleNameMapper: {
      ...unitTests.moduleNameMapper,
      "^constructs$": join(modules, "constructs"),
      "^cdktf$": join(modules, "cdktn"),
      "^cdktf/(.*)$": join(modules, "cdktn/$1"),
      "^@cdktf/(provider-[^/]+)/(.*)$": join(modules, "@cdktn/$1/$2"),
    },
  };
}

function config(): Config {
  try {
    return onCdktn();
  } catch (error) {
    process.stderr.write(
      `SKIPPED: CDK Terrain cannot be installed: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return { ...unitTests, rootDir: "../..", testMatch: ["<rootDir>/test/cdktn/not-installed.ts"] };
  }
}

export default config();
