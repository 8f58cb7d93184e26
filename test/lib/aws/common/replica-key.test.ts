import { ReplicaKey } from "../../../../lib/aws/common/replica-key";
import type { ReplicaProps } from "../../../../lib/model";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

interface Statement {
  readonly Sid: string;
  readonly Principal: { readonly AWS?: string };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function keyOf(props: ReplicaProps, region = "us-east-2") {
  const stack = synthConstruct((scope) => {
    const { spec } = sampleReplica({ ...props, region });
    new ReplicaKey(scope, "key", { name: "site-aws", account: { ...ACCOUNT, region }, spec });
  });
  return resources(stack, "aws_kms_key")[0];
}

const statementsOf = (props: ReplicaProps, region?: string) =>
  JSON.parse(keyOf(props, region)?.["policy"]).Statement as Statement[];

describe("the key of a replica", () => {
  it("admits the services that the replica has, and no other", () => {
    const sids = (props: ReplicaProps) => statementsOf(props).map(({ Sid }) => Sid);
    expect(sids({})).toEqual(["Account", "Logs"]);
    expect(sids({ operations: true })).toEqual(["Account", "Logs", "Publishers"]);
    expect(sids({ scheduler: "eks" })).toEqual(["Account", "Logs", "NodeGroups", "NodeDisks"]);
    expect(sids({ storage: { kind: "fsx-lustre", repository: true } })).toEqual(["Account", "Logs", "Repository"]);
  });

  it("limits everyone but the account to the account, and linked roles to one service", () => {
    const [, ...others] = statementsOf({ scheduler: "eks", operations: true });
    for (const { Condition } of others) expect(JSON.stringify(Condition)).toContain("123456789012");
    for (const { Condition } of others.filter(({ Principal }) => Principal.AWS === "*"))
      expect(Condition).toMatchObject({
        StringEquals: { "kms:CallerAccount": "123456789012", "kms:ViaService": "ec2.us-east-2.amazonaws.com" },
        ArnLike: { "aws:PrincipalArn": expect.stringMatching(/:role\/aws-service-role\/autoscaling\.amazonaws\.com\/\*$/) },
      });
  });

  it("lets Auto Scaling grant it to AWS services only", () => {
    const grants = statementsOf({ scheduler: "eks" }).find(({ Sid }) => Sid === "NodeDisks");
    expect(grants).toMatchObject({
      Action: "kms:CreateGrant",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    });
  });

  it("names hosts of the region and partition", () => {
    expect(statementsOf({}, "cn-north-1")[1]).toMatchObject({
      Principal: { Service: "logs.cn-north-1.amazonaws.com.cn" },
      Condition: {
        ArnLike: { "kms:EncryptionContext:aws:logs:arn": expect.stringMatching(/^arn:aws-cn:logs:cn-north-1:/) },
      },
    });
  });

  it("stays as long as data that is kept", () => {
    expect(keyOf({})).toMatchObject({ lifecycle: { prevent_destroy: false } });
    expect(keyOf({ storage: { keepOnDestroy: true } })).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });
});
