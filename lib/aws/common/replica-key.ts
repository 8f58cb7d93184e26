import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import type { ReplicaSpec } from "../../model";
import { hasAlertTopic, partitionOf, serviceHost } from "../../replica";
import type { Account } from "./account";
import { publishersMayUseKey } from "./alert-topic";
import { ownKey } from "./own-key";

/** Use of a key for data, without its administration. */
const USE = [
  ...["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext"],
  ...["kms:ReEncryptFrom", "kms:ReEncryptTo"],
];
/** Services of the linked roles that start nodes of a node group, and that read and write a bucket for FSx for Lustre. */
const AUTO_SCALING = "autoscaling.amazonaws.com";
const LUSTRE_REPOSITORY = "s3.data-source.lustre.fsx.amazonaws.com";

export interface ReplicaKeyProps {
  readonly name: string;
  readonly account: Account;
  readonly spec: ReplicaSpec;
}

/**
 * The customer managed key of a replica, for everything that is stored. Its policy leaves access to the policies of the
 * account, and admits the services that use it without a role of the account: CloudWatch Logs, publishers of alerts, and
 * service-linked roles, which have no permissions for keys. Terraform refuses to destroy it together with data that is kept.
 */
export class ReplicaKey extends Construct {
  readonly key: KmsKey;

  constructor(scope: Construct, id: string, { name, account, spec }: ReplicaKeyProps) {
    super(scope, id);
    const statements = keyUsers(account, spec);
    this.key = new KmsKey(this, "key", {
      ...ownKey({ description: `Data of ${name}`, account, statements }),
      lifecycle: { preventDestroy: spec.storage.keepOnDestroy },
    });
  }
}

/** Statements of the key's policy for everything that uses it without a role of the account. */
function keyUsers(account: Account, spec: ReplicaSpec): object[] {
  const onDisks = { account, role: AUTO_SCALING, via: serviceHost("ec2", account.region) };
  const onObjects = { account, role: LUSTRE_REPOSITORY, via: serviceHost("s3", account.region) };
  return [
    logsMayUseKey(account),
    ...(hasAlertTopic(spec) ? [publishersMayUseKey(account)] : []),
    // EC2 Auto Scaling User Guide, "Required AWS KMS key policy for use with encrypted volumes".
    ...(spec.scheduler === "eks" ? [linkedRole("NodeGroups", USE, onDisks), linkedRoleGrants("NodeDisks", onDisks)] : []),
    // FSx for Lustre User Guide, "Working with server-side encrypted Amazon S3 buckets".
    ...(spec.storage.repository ? [linkedRole("Repository", USE, onObjects)] : []),
  ];
}

/** CloudWatch Logs User Guide, "Encrypt log data in CloudWatch Logs using AWS Key Management Service". */
function logsMayUseKey({ id, region }: Account): object {
  const groups = `arn:${partitionOf(region)}:logs:${region}:${id}:log-group:*`;
  return {
    Sid: "Logs",
    Effect: "Allow",
    Principal: { Service: serviceHost("logs", region) },
    Action: USE,
    Resource: "*",
    Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": groups } },
  };
}

interface LinkedRole {
  readonly account: Account;
  /** Service of the role. */
  readonly role: string;
  /** Host name of the service that it uses the key through. */
  readonly via: string;
}

/**
 * Use by a service-linked role of the account. The role is a condition instead of the principal: KMS rejects the policy if a
 * principal does not exist, and the service creates its role at its first use.
 */
function linkedRole(Sid: string, Action: string | readonly string[], { account, role, via }: LinkedRole) {
  const roles = `arn:${partitionOf(account.region)}:iam::${account.id}:role/aws-service-role/${role}/*`;
  return {
    Sid,
    Effect: "Allow",
    Principal: { AWS: "*" },
    Action,
    Resource: "*",
    Condition: {
      StringEquals: { "kms:CallerAccount": account.id, "kms:ViaService": via },
      ArnLike: { "aws:PrincipalArn": roles },
    },
  };
}

/** Grants of the key by a service-linked role, to AWS services only. */
function linkedRoleGrants(Sid: string, linked: LinkedRole): object {
  const statement = linkedRole(Sid, "kms:CreateGrant", linked);
  return { ...statement, Condition: { ...statement.Condition, Bool: { "kms:GrantIsForAWSResource": "true" } } };
}
