import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tempFolder } from "../../support/temp-folder";

const ROOT = join(__dirname, "../../..");
const COMMAND = [process.execPath, "--require", "./test/support/compiled.js", "lib/cli/gigasite.ts"];

/** A site whose cable schedule nobody waits for the end of. */
const VAST = `apiVersion: gigasite/v1
name: vast
islands: 1000000
pods: [{ name: h100, count: 1000000, node: supermicro-4u-hgx-h100, racks: 8, nodesPerRack: 8 }]
`;

/** A shell command with `$GIGASITE` for the command from its sources. */
function shell(script: string) {
  const env = { ...process.env, GIGASITE: COMMAND.join(" "), NO_COLOR: "1" };
  return spawnSync("bash", ["-c", `set -o pipefail; ${script}`], { cwd: ROOT, env, encoding: "utf8" });
}

describe("the command gigasite", () => {
  const folder = tempFolder();

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

  it.each([
    ["INT", 130],
    ["TERM", 143],
  ])("leaves the old file and no draft when SIG%s ends an export, as %i", (signal, code) => {
    const own = mkdtempSync(join(folder, "export-"));
    writeFileSync(join(own, "vast.yaml"), VAST);
    writeFileSync(join(own, "cables.csv"), "old");
    const { status, stderr } = shell(`$GIGASITE export cables "${own}/vast.yaml" --out "${own}" &
      while kill -0 $! && ! test -s "${own}"/.cables.csv.*; do sleep 0.02; done
      kill -${signal} $!; wait $!`);
    expect({ status, stderr }).toEqual({ status: code, stderr: "" });
    expect(readdirSync(own).sort()).toEqual(["cables.csv", "vast.yaml"]);
    expect(readFileSync(join(own, "cables.csv"), "utf8")).toBe("old");
  });

  const hasFullDisk = existsSync("/dev/full");
  if (!hasFullDisk) process.stderr.write("SKIPPED: there is no /dev/full; Linux has it, to stand for a full disk\n");
  (hasFullDisk ? it : it.skip)("fails on a full disk with a coded problem", () => {
    const { status, stderr } = shell("$GIGASITE parts > /dev/full");
    expect(status).toBe(2);
    expect(stderr).toContain("CALL002");
  });
});
