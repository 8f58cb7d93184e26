import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { API, apiReports } from "../../scripts/api-reports";

// The whole package is compiled.
jest.setTimeout(300_000);

const reports = apiReports();

describe("the reports of the public API", () => {
  it.each(Object.entries(reports))("%s is what `npm run api` makes", (file, text) => {
    expect(text).toBe(readFileSync(join(API, file), "utf8"));
  });

  it("are those of the entry points and no others", () => {
    const kept = readdirSync(API).filter((name) => name.endsWith(".api.md"));
    expect(kept.sort()).toEqual(Object.keys(reports).sort());
  });

  it("are not written in CI", () => {
    const argv = ["-r", "ts-node/register/transpile-only", join(__dirname, "../../scripts/api.ts")];
    const { status, stderr } = spawnSync(process.execPath, argv, { env: { ...process.env, CI: "true" }, encoding: "utf8" });
    expect(status).not.toBe(0);
    expect(stderr).toContain("API reports are written by hand");
  });
});
