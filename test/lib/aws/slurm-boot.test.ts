import { spawnSync } from "node:child_process";
import { headBoot, LONGEST_USER_DATA, nodeBoot } from "../../../lib/aws/slurm-boot";
import { slurmNames } from "../../../lib/aws/slurm-names";

const names = slurmNames({ site: "colossus-1", region: "us-east-2" });
const SCRIPTS = { head: headBoot(names, "bucket"), node: nodeBoot(names) };

function lines(command: string, args: readonly string[], input: string): string {
  const { error, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8" });
  // A missing shellcheck has nothing to say; bash is on every machine that runs the tests.
  return error ? "" : `${stdout}${stderr}`;
}

describe.each(Object.entries(SCRIPTS))("the first start of the %s", (_, script) => {
  it("fits into user data", () => {
    expect(Buffer.byteLength(script)).toBeLessThan(LONGEST_USER_DATA);
  });

  it("is a script that bash and shellcheck have nothing against", () => {
    expect(lines("bash", ["-n"], script)).toBe("");
    expect(lines("shellcheck", ["-"], script)).toBe("");
  });

  it("has nothing that Terraform would take for an expression", () => {
    expect(script).not.toMatch(/[$%]\{/);
  });

  it("holds no secret, only the name of one, and ends at the first step that fails", () => {
    expect(script).toContain("SECRET=gigasite/colossus-1/munge-key");
    expect(script).toMatch(/^#!\/bin\/bash\nset -euo pipefail\n/);
  });

  it("sends its own log to CloudWatch", () => {
    expect(script).toContain('"/var/log/cloud-init-output.log"');
    expect(script).toContain("LOG=/gigasite/colossus-1/slurm");
  });
});

describe("the key of Munge", () => {
  it("is made by the head alone, and only where the secret has none", () => {
    expect(SCRIPTS.head).toMatch(/ResourceNotFoundException[^]*urandom[^]*put-secret-value/);
    expect(SCRIPTS.node).not.toMatch(/urandom|put-secret-value/);
  });
});

describe("a node", () => {
  it("has no files of Slurm, but asks the head for them", () => {
    expect(SCRIPTS.node).toContain("--conf-server head.colossus-1.gigasite.internal:6817");
  });
});
