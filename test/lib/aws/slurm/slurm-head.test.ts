import { SlurmHead } from "../../../../lib/aws/slurm/slurm-head";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the head node", () => {
  const stack = synthConstruct((scope) => {
    const bucket = { id: "files", arn: "arn:aws:s3:::files" };
    const plan = sampleReplica({ scheduler: "slurm" });
    new SlurmHead(scope, "head", {
      ...{ name: "slurm", plan, account: ACCOUNT, subnetId: "subnet-1", securityGroupId: "sg-1", bucket, after: [] },
    });
  });
  const [template] = resources(stack, "aws_launch_template");
  const [instance] = resources(stack, "aws_instance");

  it("is private, encrypted and without a key", () => {
    expect(template).toMatchObject({
      metadata_options: { http_tokens: "required", http_put_response_hop_limit: 1 },
      block_device_mappings: [{ ebs: { encrypted: "true" } }],
      network_interfaces: [{ associate_public_ip_address: "false", subnet_id: "subnet-1", security_groups: ["sg-1"] }],
    });
    expect(template).not.toHaveProperty("key_name");
  });

  it("fetches its files from the bucket", () => {
    expect(instance.user_data).toContain("gigasite-slurm-sync files\\n");
  });

  it("has a disk of homes, and one of accounting where the file asks for it", () => {
    const disks = (slurm: object) => {
      const { resource } = synthConstruct((scope) => {
        const bucket = { id: "files", arn: "arn:aws:s3:::files" };
        const plan = sampleReplica({ scheduler: "slurm", slurm });
        new SlurmHead(scope, "head", {
          name: "slurm",
          plan,
          account: ACCOUNT,
          subnetId: "subnet-1",
          securityGroupId: "sg-1",
          bucket,
          after: [],
        });
      }) as { resource: Record<string, Record<string, { tags: { Name: string } }> | undefined> };
      return Object.values(resource["aws_ebs_volume"] ?? {}).map(({ tags }) => tags.Name);
    };
    expect(disks({})).toEqual(["slurm-homes"]);
    expect(disks({ accounting: true }).sort()).toEqual(["slurm-accounting", "slurm-homes"]);
    expect(disks({ homes: "none" })).toEqual([]);
  });

  it("repeats the tags of its template, or each plan would show a change", () => {
    for (const { tags } of template.tag_specifications) expect(instance.tags).toEqual(tags);
    expect(instance.volume_tags).toEqual(instance.tags);
  });
});
