import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");
const COMMAND = [process.execPath, "--require", "ts-node/register", "lib/cli/gigasite.ts"];

/** A shell command with `$GIGASITE` for the command from its sources. */
function shell(script: string) {
  const env = { ...process.env, GIGASITE: COMMAND.join(" "), NO_COLOR: "1" };
  return spawnSync("bash", ["-c", `set -o pipefail; ${script}`], { cwd: ROOT, env, encoding: "utf8" });
}

describe("the command gigasite", () => {
  it("is a program with an exit code", () => {
    const [program = "", ...argv] = COMMAND;
    expect(execFileSync(program, [...argv, "--version"], { cwd: ROOT, encoding: "utf8" })).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(spawnSync(program, [...argv, "pln"], { cwd: ROOT }).status).toBe(2);
  });

  it("writes all of a long output into a pipe", () => {
    const { status, stdout } = shell("$GIGASITE parts --format json | (sleep 0.2; cat)");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).not.toHaveLength(0);
  });

  it("is quiet when its reader goes away", () => {
    for (const reader of ["head -1", "true"]) {
      const { status, stderr } = shell(`$GIGASITE parts --format json | ${reader}`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
  });

  const hasFullDisk = existsSync("/dev/full");
  if (!hasFullDisk) process.stderr.write("SKIPPED: there is no /dev/full; Linux has it, to stand for a full disk\n");
  (hasFullDisk ? it : it.skip)("fails on a full disk with a coded problem", () => {
    const { status, stderr } = shell("$GIGASITE parts > /dev/full");
    expect(status).toBe(2);
    expect(stderr).toContain("CALL002");
  });
});
