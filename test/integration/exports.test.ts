import { slurmHeadBoot } from "../../lib/aws/slurm/slurm-head-boot";
import { homesExports } from "../../lib/aws/slurm/slurm-homes";
import { inNamespace } from "../support/namespace";
import { sampleReplica } from "../support/sample-replica";
import { tempFolder } from "../support/temp-folder";
import { describeInNamespace } from "./requires";

describeInNamespace(["exportfs"])("the exports of the homes, with exportfs of nfs-kernel-server", () => {
  const plan = sampleReplica({ scheduler: "slurm", pods: 3 });
  const folder = tempFolder();
  const [takeExports] =
    /^if \[ -e gigasite\.exports \][^]*?^fi$/m.exec(slurmHeadBoot(plan, { bucket: "b", homes: "vol-1" })) ?? [];

  it("are accepted, and go to the subnets of the pods only, with root squashed", () => {
    const script = `mkdir -p /srv/homes /etc/exports.d
: >/etc/exports
cd "$(mktemp -d)"
printf '%s' '${homesExports(plan)}' >gigasite.exports
(${takeExports}
) >&2
exportfs -s`;
    const { status, stdout, stderr } = inNamespace(folder, script);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const lines = stdout.trim().split("\n").sort();
    expect(lines.map((line) => line.split("(")[0]?.split(/\s+/))).toEqual(
      plan.pods.map(({ subnet }) => ["/srv/homes", subnet]),
    );
    for (const line of lines) {
      const options = line.slice(line.indexOf("(") + 1, -1).split(",");
      expect(options).toEqual(expect.arrayContaining(["root_squash", "sec=sys", "rw", "sync"]));
      expect(options).not.toContain("no_root_squash");
    }
  });
});
