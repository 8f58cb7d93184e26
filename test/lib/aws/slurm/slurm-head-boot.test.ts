import { bootCall, LONGEST_USER_DATA } from "../../../../lib/aws/common/boot-script";
import { slurmHeadBoot } from "../../../../lib/aws/slurm/slurm-head-boot";
import { replicaCluster, slurmdbdConf } from "../../../../lib/exports";
import { sampleReplica } from "../../../support/sample-replica";
import { faultsOf } from "../../../support/shell";

const bare = sampleReplica({ scheduler: "slurm", slurm: { homes: "none" } });
const full = sampleReplica({
  ...{ scheduler: "slurm", slurm: { accounting: true }, storage: { kind: "fsx-lustre" } },
});
const SCRIPTS = {
  "nothing but Slurm": slurmHeadBoot(bare, { bucket: "bucket" }) + bootCall(),
  "all that there is":
    slurmHeadBoot(full, {
      bucket: "bucket".repeat(10),
      homes: "vol-0123456789abcdef0",
      accounting: { volume: "vol-0123456789abcdef0", conf: slurmdbdConf(replicaCluster(full)) },
    }) + bootCall(`fs-${"0".repeat(40)}.fsx.us-gov-west-1.amazonaws.com@tcp:/${"x".repeat(20)}`),
};

describe.each(Object.entries(SCRIPTS))("the boot script of a head node with %s", (_, script) => {
  it("fits into user data, and bash, shellcheck and Terraform have nothing against it", () => {
    expect(Buffer.byteLength(script)).toBeLessThan(LONGEST_USER_DATA);
    expect(faultsOf(script)).toBe("");
    expect(script).not.toMatch(/[$%]\{/);
  });

  it("makes the key of Munge only where the secret has none", () => {
    expect(script).toMatch(/ResourceNotFoundException[^]*urandom[^]*put-secret-value/);
  });

  it("restarts slurmctld for what is fetched, and not for files that the packages bring", () => {
    expect(script).toContain('for file in *; do cmp -s "$file" "/etc/slurm/$file" || changed=yes; done');
    expect(script).not.toContain("diff ");
  });
});

describe("a head node with accounting", () => {
  it("has slurmdbd before slurmctld, which does not start the first time without it", () => {
    const script = SCRIPTS["all that there is"];
    expect(script.indexOf("restart slurmdbd")).toBeGreaterThan(0);
    expect(script.indexOf("start gigasite-slurm-sync")).toBeGreaterThan(script.indexOf("restart slurmdbd"));
  });
});
