import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";

/** An empty folder that is gone after the tests of the file. */
export function tempFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gigasite-test-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An app whose output folder is gone after the tests of the file. Call it outside of a test. */
export function tempApps(): () => App {
  const folder = tempFolder();
  let count = 0;
  return () => new App({ outdir: join(folder, `app-${++count}`) });
}
