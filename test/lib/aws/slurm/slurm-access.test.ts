import { slurmHeadAccess, slurmNodeAccess } from "../../../../lib/aws/slurm/slurm-access";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";

const plan = sampleReplica({ scheduler: "slurm" });
const actions = (statements: readonly object[]) =>
  statements.flatMap((statement) => (statement as { Action: string }).Action);

describe("what the nodes of a Slurm cluster may do", () => {
  it("is to read the key and to write logs", () => {
    expect(actions(slurmNodeAccess(plan, ACCOUNT)).sort()).toEqual([
      "logs:CreateLogStream",
      "logs:DescribeLogStreams",
      "logs:PutLogEvents",
      "secretsmanager:GetSecretValue",
    ]);
  });

  it("is nothing under another scheduler", () => {
    expect(slurmNodeAccess(sampleReplica({ scheduler: "none" }), ACCOUNT)).toEqual([]);
  });
});

describe("what the head node may do", () => {
  const statements = slurmHeadAccess(plan, ACCOUNT, "arn:aws:s3:::files");

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

describe("with a customer managed key", () => {
  const account = { ...ACCOUNT, keyArn: "arn:key" };
  const uses = (statements: readonly object[]) =>
    (statements as { Action: string[]; Resource: string; Condition: Record<string, Record<string, string>> }[])
      .filter(({ Resource }) => Resource === "arn:key")
      .map(({ Action, Condition }) => [Condition["StringEquals"]?.["kms:ViaService"], Action]);

  it("nodes may decrypt secrets, and the head node also its files and the secret that it writes", () => {
    expect(uses(slurmNodeAccess(plan, account))).toEqual([["secretsmanager.us-east-2.amazonaws.com", ["kms:Decrypt"]]]);
    expect(uses(slurmHeadAccess(plan, account, "arn:aws:s3:::files"))).toEqual([
      ["secretsmanager.us-east-2.amazonaws.com", ["kms:Decrypt", "kms:GenerateDataKey"]],
      ["s3.us-east-2.amazonaws.com", ["kms:Decrypt"]],
    ]);
  });
});
