import { slurmHeadAccess, slurmNodeAccess } from "../../../lib/aws/slurm-access";
import { sampleReplica } from "../../support/sample-replica";

const plan = sampleReplica({ scheduler: "slurm" });
const actions = (statements: readonly object[]) =>
  statements.flatMap((statement) => (statement as { Action: string }).Action);

describe("what the nodes of a Slurm cluster may do", () => {
  it("is to read the key and to write logs", () => {
    expect(actions(slurmNodeAccess(plan)).sort()).toEqual([
      "logs:CreateLogStream",
      "logs:DescribeLogStreams",
      "logs:PutLogEvents",
      "secretsmanager:GetSecretValue",
    ]);
  });

  it("is nothing under another scheduler", () => {
    expect(slurmNodeAccess(sampleReplica({ scheduler: "none" }))).toEqual([]);
  });
});

describe("what the head node may do", () => {
  const statements = slurmHeadAccess(plan, "arn:aws:s3:::files");

  it("is also to write the key and to read its files", () => {
    expect(actions(statements)).toEqual(
      expect.arrayContaining(["secretsmanager:PutSecretValue", "s3:ListBucket", "s3:GetObject"]),
    );
  });

  it("is limited to resources of its own", () => {
    for (const { Resource: resource } of statements as { Resource: string | string[] }[])
      for (const one of [resource].flat()) expect(one).toMatch(/gigasite\/colossus-1\/|s3:::files/);
  });
});
