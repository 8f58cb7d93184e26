const { join, dirname } = require("node:path");
const Runtime = require("jest-runtime").default;

/** The part of Jest that holds the tests of a file: one for each file. */
const TESTS = join(dirname(require.resolve("jest-circus")), "jestAdapterInit.js");

/** The working folder belongs to the process: Jest itself would leave it where a test file went. */
const FOLDER = process.cwd();

/** By resolver, of which a worker has one, and Jest makes a new one when files have changed in watch mode. */
const kept = new WeakMap();

/**
 * Runs all test files of a worker with one registry of modules: what a test file imports is loaded once for all of them.
 * A test file that mocks modules, or changes them so that others would notice, asks for its own in its first comment:
 * `@jest-environment node`.
 */
class SharedRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, sources, coverage, testPath, globalConfig) {
    const shared = environment.sharesModules === true;
    const before = shared && kept.get(resolver);
    if (before) return before.goOn(testPath);
    super(config, environment, resolver, transformer, sources, coverage, testPath, globalConfig);
    this.shared = shared;
    this.testPath = testPath;
    if (shared) kept.set(resolver, this);
  }

  goOn(testPath) {
    this.testPath = testPath;
    this.enterTestCode();
    return this;
  }

  setMock(...mock) {
    this.expectOwnModules();
    super.setMock(...mock);
  }

  resetModules() {
    this.expectOwnModules();
    super.resetModules();
  }

  teardown() {
    process.chdir(FOLDER);
    if (!this.shared) return super.teardown();
    this.restoreAllMocks();
    this.registries.getActiveCjsRegistry().delete(this.testPath);
    this.registries.getInternalCjsRegistry().delete(TESTS);
  }

  expectOwnModules() {
    if (this.shared) throw new Error("A test file that mocks or resets modules begins with /** @jest-environment node */");
  }
}

module.exports = { __esModule: true, default: SharedRuntime };
