/** Unit tests; `test/integration` has its own configuration because it needs tools beyond Node. */
module.exports = {
  // By default Jest leaves one core idle, which on two cores is half of them.
  maxWorkers: "100%",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/integration/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/cdktf.out/"],
  testEnvironment: "<rootDir>/test/jest/shared-environment.ts",
  runtime: "<rootDir>/test/jest/shared-runtime.js",
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  moduleNameMapper: {
    "^gigasite$": "<rootDir>/lib/index.ts",
    "^gigasite/aws$": "<rootDir>/stacks/aws.ts",
    "^gigasite/testing$": "<rootDir>/lib/testing/index.ts",
    // Zod loads its messages in every language, which is a tenth of the time of each test file.
    "/locales/index\\.cjs$": "<rootDir>/node_modules/zod/v4/locales/en.cjs",
  },
};
