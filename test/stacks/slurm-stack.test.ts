import { at } from "../../lib/errors";
import { synthToJson } from "../../lib/testing";
import { NetworkStack } from "../../stacks/network-stack";
import { PodStack } from "../../stacks/pod-stack";
import { SlurmStack } from "../../stacks/slurm-stack";
import { StorageStack } from "../../stacks/storage-stack";
import { sampleReplica } from "../support/sample-replica";
import { resources } from "../support/synth-stacks";

describe("the Slurm stack", () => {
  const plan = sampleReplica({ scheduler: "slurm" });
  const { slurm: stack, pod } = synthToJson((app) => {
    const network = new NetworkStack(app, "network", plan);
    const slurm = new SlurmStack(app, "slurm", plan, network);
    new PodStack(app, "pod", { plan, pod: at(plan.pods, 0), network, slurm });
  });

  it("has one head node in the network's shared subnet, which ends when the nodes do", () => {
    expect(resources(stack, "aws_instance")).toHaveLength(1);
    expect(resources(stack, "aws_launch_template")[0].network_interfaces[0].subnet_id).toMatch(/remote_state.*services/);
    expect(resources(stack, "aws_scheduler_schedule")).toHaveLength(1);
  });

  it("mounts the file system of the storage stack where there is one", () => {
    const stored = sampleReplica({ scheduler: "slurm", slurm: { homes: "lustre" }, storage: { kind: "fsx-lustre" } });
    const { slurm } = synthToJson((app) => {
      const network = new NetworkStack(app, "network", stored);
      new SlurmStack(app, "slurm", stored, network, new StorageStack(app, "storage", stored, network));
    });
    expect(resources(slurm, "aws_instance")[0].user_data).toMatch(
      /boot \$\{.*storage.*dns_name\}@tcp:\/\$\{.*mount_name\}$/,
    );
    expect(slurm?.resource).not.toHaveProperty("aws_ebs_volume");
  });

  it("is read by the pods, whose nodes start with Slurm and have names in its zone", () => {
    const [template] = resources(pod, "aws_launch_template");
    expect(Buffer.from(template.user_data, "base64").toString()).toContain("--conf-server");
    expect(template.metadata_options).toMatchObject({ instance_metadata_tags: "enabled" });
    const records = resources(pod, "aws_route53_record");
    expect(records.map(({ name }) => name.split(".")[0])).toEqual(["h100-1-node-1", "h100-1-node-2"]);
    for (const { zone_id: zone } of records) expect(zone).toMatch(/remote_state.*slurm/);
  });
});
