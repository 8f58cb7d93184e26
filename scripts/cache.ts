import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Path in the cache of the user, which survives a clean checkout. */
export function cachePath(...names: readonly string[]): string {
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "gigasite", ...names);
}

/**
 * Makes a file or folder of the cache once. It appears when it is complete, also where two processes make it at once.
 * @param make writes the file or folder to the path that it is given
 */
export function makeOnce(path: string, make: (path: string) => void): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  try {
    make(draft);
    if (!existsSync(path)) renameSync(draft, path);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
