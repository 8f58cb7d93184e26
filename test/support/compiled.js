/**
 * Loads TypeScript in the processes that tests start, with `node --require`: as ts-node does, without its compiler and with
 * the compiled files kept between processes.
 */
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const KEPT = join(__dirname, "../../node_modules/.cache/compiled-for-tests");
const OPTIONS = {
  jsc: { target: "es2022", parser: { syntax: "typescript" } },
  module: { type: "commonjs" },
  sourceMaps: "inline",
  swcrc: false,
};

function compiled(file) {
  const text = readFileSync(file, "utf8");
  const key = createHash("sha1")
    .update(JSON.stringify([file, text, OPTIONS]))
    .digest("hex");
  const kept = join(KEPT, `${key}.js`);
  try {
    return readFileSync(kept, "utf8");
  } catch {
    const { code } = require("@swc/core").transformSync(text, { ...OPTIONS, filename: file });
    // Whole at once: other processes read it.
    const draft = `${kept}.${process.pid}`;
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(draft, code);
    renameSync(draft, kept);
    return code;
  }
}

process.setSourceMapsEnabled(true);
require.extensions[".ts"] = (module, file) => module._compile(compiled(file), file);
