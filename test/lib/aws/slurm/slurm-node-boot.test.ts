import { bootCall, LONGEST_USER_DATA } from "../../../../lib/aws/common/boot-script";
import { nodeMount, slurmNodeBoot } from "../../../../lib/aws/slurm/slurm-node-boot";
import { sampleReplica } from "../../../support/sample-replica";
import { faultsOf } from "../../../support/shell";

/** Longer than any that AWS gives. */
const LUSTRE = `fs-${"0".repeat(40)}.fsx.us-gov-west-1.amazonaws.com@tcp:/${"x".repeat(20)}`;
const storage = { kind: "fsx-lustre", efa: true } as const;

describe.each(["head-node", "lustre", "none"] as const)("the boot script of a node with homes of the kind %s", (homes) => {
  const script = slurmNodeBoot(sampleReplica({ scheduler: "slurm", slurm: { homes }, storage })) + bootCall(LUSTRE);

  it("fits into user data, and bash, shellcheck and Terraform have nothing against it", () => {
    expect(Buffer.byteLength(script)).toBeLessThan(LONGEST_USER_DATA);
    expect(faultsOf(script)).toBe("");
    expect(script).not.toMatch(/[$%]\{/);
  });

  it("mounts all that jobs expect before slurmd takes any", () => {
    const mounted = Math.max(script.indexOf("retry ls /fsx/"), script.indexOf("/home "));
    expect(mounted).toBeGreaterThan(0);
    expect(script.indexOf("systemctl restart slurmd")).toBeGreaterThan(mounted);
  });

  it("has no files of Slurm and makes no key: it asks for both", () => {
    expect(script).toContain("--conf-server head.colossus-1.gigasite.internal:6817");
    expect(script).not.toMatch(/urandom|put-secret-value/);
  });
});

describe("the mount of a node", () => {
  it("is by EFA where the file system and the type have it", () => {
    const efa = (instanceType: string) => nodeMount(sampleReplica({ instanceType, storage })).includes("configure-efa");
    expect([efa("p5.48xlarge"), efa("g5.xlarge")]).toEqual([true, false]);
  });
});
