import { SlurmCluster } from "../../../../lib/aws/slurm/slurm-cluster";
import { EXPORTS_FILE, homesExports } from "../../../../lib/aws/slurm/slurm-homes";
import { replicaCluster, slurmFiles } from "../../../../lib/exports";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the Slurm cluster", () => {
  const plan = sampleReplica({ scheduler: "slurm" });
  const stack = synthConstruct((scope) => {
    new SlurmCluster(scope, "slurm", {
      ...{ name: "slurm", plan, account: ACCOUNT, vpcId: "vpc-1", subnetId: "subnet-1", nodesId: "sg-nodes" },
    });
  });

  it("has the secret of Munge's key without a value, so that none is in the state", () => {
    expect(resources(stack, "aws_secretsmanager_secret")).toEqual([
      expect.objectContaining({ name: "gigasite/colossus-1/munge-key", recovery_window_in_days: 0 }),
    ]);
    expect(stack.resource).not.toHaveProperty("aws_secretsmanager_secret_version");
  });

  it("puts the files of the plan and the exports of the homes into its bucket", () => {
    const objects = resources(stack, "aws_s3_object").map(({ key, content }): [string, string] => [key, content]);
    const files = Object.entries({ ...slurmFiles(replicaCluster(plan)), [EXPORTS_FILE]: homesExports(plan) });
    expect(Object.fromEntries(objects)).toEqual(Object.fromEntries(files.map(([name, text]) => [`slurm/${name}`, text])));
  });

  it("starts its head node after all that its start reads", () => {
    const [head] = resources(stack, "aws_instance");
    const types = head["depends_on"].map((address: string) => address.split(".")[0]);
    expect(new Set(types)).toEqual(new Set(["aws_secretsmanager_secret", "aws_cloudwatch_log_group", "aws_s3_object"]));
  });

  it("lets its head node reach the shared file system where there is one", () => {
    const lustre = { groupId: "sg-lustre", source: "fs@tcp:/x" };
    const reading = synthConstruct((scope) => {
      const ids = { vpcId: "vpc-1", subnetId: "subnet-1", nodesId: "sg-nodes" };
      new SlurmCluster(scope, "slurm", { name: "slurm", plan, account: ACCOUNT, ...ids, lustre });
    });
    const toFiles = resources(reading, "aws_vpc_security_group_ingress_rule").filter(
      ({ security_group_id: group }) => group === "sg-lustre",
    );
    expect(toFiles).toHaveLength(2);
    expect(resources(reading, "aws_instance")[0].user_data).toMatch(/\nboot fs@tcp:\/x$/);
  });

  it("names the head in a private zone, which goes with all that is in it", () => {
    expect(resources(stack, "aws_route53_zone")).toEqual([
      expect.objectContaining({
        name: "colossus-1.gigasite.internal",
        vpc: [{ vpc_id: "vpc-1" }],
        force_destroy: true,
      }),
    ]);
    expect(resources(stack, "aws_route53_record").map(({ name }) => name)).toEqual(["head.colossus-1.gigasite.internal"]);
  });
});
