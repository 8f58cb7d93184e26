// Writes `dist/cdktn`: the modules of `dist` that use CDK for Terraform, for apps on its successor CDK Terrain (cdktn).
//
// The two libraries have the same API under different names, so the twin of a module differs in import specifiers alone.
// All other modules (model, sizing, bill, reports) have no twin: both libraries share them, and with them their classes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/** Quoted names of CDK for Terraform and its bindings, with or without a path below them. */
const LIBRARY = /(["'])(@cdktf\/provider-|cdktf(?=["'/]))/g;
/** Relative imports of JavaScript and of declarations. */
const RELATIVE = /(?<=\b(?:from |require\(|import |import\())(["'])(\.\.?\/[^"'\n]*)\1/g;

/** Writes the twins of the modules in a folder into its subfolder `cdktn`. */
export function writeTwins(dist) {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|d\.ts)$/.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  const texts = new Map(files.map((file) => [file, readFileSync(join(dist, file), "utf8")]));
  const twins = modulesWith(texts);
  for (const [file, text] of texts) {
    if (!twins.has(moduleOf(file))) continue;
    const target = join(dist, "cdktn", file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, twinOf(file, text, twins, dist));
  }
}

/** The modules that import CDK for Terraform, and those that import such a module. */
function modulesWith(texts) {
  const found = new Set([...texts].filter(([, text]) => text.match(LIBRARY)).map(([file]) => moduleOf(file)));
  const uses = ([file, text]) => [...text.matchAll(RELATIVE)].some(([, , path]) => found.has(resolved(file, path, texts)));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const entry of texts) if (uses(entry)) found.add(moduleOf(entry[0]));
  }
  return found;
}

function twinOf(file, text, twins, dist) {
  const renamed = text.replace(LIBRARY, (_, quote, name) => quote + name.replace("cdktf", "cdktn"));
  return renamed.replace(RELATIVE, (whole, quote, path) => {
    const module = normalize(join(dirname(file), path));
    if (twins.has(module) || twins.has(join(module, "index"))) return whole;
    return quote + slashed(relative(join(dist, "cdktn", dirname(file)), join(dist, module))) + quote;
  });
}

function moduleOf(file) {
  return file.replace(/(\.d\.ts|\.js)$/, "");
}

/** The module that a relative import refers to. */
function resolved(file, path, texts) {
  const module = normalize(join(dirname(file), path));
  return texts.has(`${module}.js`) ? module : join(module, "index");
}

function slashed(path) {
  return path.replaceAll("\\", "/");
}
