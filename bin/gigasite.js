#!/usr/bin/env node
// The command: compiled in the package, from its sources in a checkout, so that `npx gigasite` runs there without a build.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const source = join(root, "lib/cli/gigasite.ts");

if (existsSync(source)) {
  require("ts-node").register({ cwd: root, swc: true });
  require(source);
} else {
  require("../dist/lib/cli/gigasite.js");
}
