/** Unit tests; `test/integration` has its own configuration because it needs tools beyond Node. */
module.exports = {
  // By default Jest leaves one core idle, which on two cores is half of them.
  maxWorkers: "100%",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/integration/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/cdktf.out/"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  moduleNameMapper: { "^gigasite$": "<rootDir>/lib/index.ts", "^gigasite/testing$": "<rootDir>/lib/testing/index.ts" },
};
