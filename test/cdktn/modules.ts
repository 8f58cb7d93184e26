import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cachePath, makeOnce } from "../../scripts/cache";

/**
 * The folder of modules with CDK Terrain, installed into the cache of the user once for each lock file.
 * @throws Error with what npm says where it cannot be installed
 */
export function cdktnModules(): string {
  const lock = readFileSync(join(__dirname, "package-lock.json"));
  const folder = cachePath(`cdktn-${createHash("sha256").update(lock).digest("hex").slice(0, 16)}`);
  makeOnce(folder, (draft) => {
    mkdirSync(draft);
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(__dirname, file), join(draft, file));
    const call = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--engine-strict=false", "--loglevel=error"];
    const { status, error, stderr } = spawnSync("npm", call, { cwd: draft, encoding: "utf8" });
    if (status !== 0) throw new Error(error?.message ?? stderr);
  });
  return join(folder, "node_modules");
}
