/** Tests that run the app as a process, or need tools beyond Node; each skips, and says so, where its tool is missing. */
const { transform, moduleNameMapper } = require("../../jest.config.js");

module.exports = {
  rootDir: "../..",
  testMatch: ["<rootDir>/test/integration/**/*.test.ts"],
  transform,
  moduleNameMapper,
  // One at a time: Terraform and the command of CDK for Terraform are slow enough alone.
  maxWorkers: 1,
  testTimeout: 180_000,
};
