import { bootCall, bootScript } from "../../../../lib/aws/common/boot-script";
import { metadataGuard, oneAdministrator } from "../../../../lib/aws/nodes/metadata-guard";
import { slurmHeadBoot } from "../../../../lib/aws/slurm/slurm-head-boot";
import { slurmNodeBoot } from "../../../../lib/aws/slurm/slurm-node-boot";
import { sampleReplica } from "../../../support/sample-replica";
import { faultsOf } from "../../../support/shell";

const plan = sampleReplica({ scheduler: "slurm" });
const HOSTS = {
  slurmd: slurmNodeBoot(plan),
  slurmctld: slurmHeadBoot(plan, { bucket: "bucket", homes: "vol-1" }),
} as const;

describe.each(["slurmd", "slurmctld"] as const)("the guard of the metadata service before %s", (daemon) => {
  const guard = metadataGuard(daemon);

  it("is a step of a script that bash and shellcheck accept", () => {
    expect(faultsOf(bootScript({ egress: "open" }, guard, oneAdministrator()) + bootCall())).toBe("");
  });

  it("is loaded before the network at every boot, and the daemon does not start without it", () => {
    expect(guard).toContain("Before=network-pre.target");
    expect(guard).toContain("WantedBy=sysinit.target");
    expect(guard).toMatch(new RegExp(`Requires=gigasite-metadata.service.*${daemon}.service.d`, "s"));
  });

  it("is the first step of the host, before anything is installed", () => {
    const script = HOSTS[daemon];
    expect(script).toContain(["boot() {", guard, oneAdministrator()].join("\n"));
  });
});
