import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GOLDEN, goldenBills } from "../scripts/golden";

const bills = goldenBills();

describe("the golden bills of materials", () => {
  it.each(Object.entries(bills))("%s is what the site is billed today", (file, text) => {
    expect(text).toBe(readFileSync(join(GOLDEN, file), "utf8"));
  });

  it("are those of the sites and no others", () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(Object.keys(bills).sort());
  });

  it("are not written in CI", () => {
    const script = join(__dirname, "../scripts/golden.ts");
    const argv = ["-r", "ts-node/register/transpile-only", script];
    const { status, stderr } = spawnSync(process.execPath, argv, { env: { ...process.env, CI: "true" }, encoding: "utf8" });
    expect(status).not.toBe(0);
    expect(stderr).toContain("golden files are written by hand");
  });
});
