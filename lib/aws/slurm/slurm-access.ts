import { partitionOf, type ReplicaPlan } from "../../replica";
import type { Account } from "../common/account";
import { mayUseKey } from "../common/key-access";
import { slurmNames } from "./slurm-names";

/** Secrets Manager appends a hyphen and this number of characters to the name in the ARN of a secret. */
const SUFFIX = "-??????";

/** Permissions of the nodes of a Slurm cluster: read the Munge key, and write logs; none with other schedulers. */
export function slurmNodeAccess(plan: Pick<ReplicaPlan, "spec" | "site" | "region">, account: Account): readonly object[] {
  if (plan.spec.scheduler !== "slurm") return [];
  return [secretStatement(plan, []), logStatement(plan), ...mayUseKey(account, "secretsmanager", ["kms:Decrypt"])];
}

/** Permissions of its head node: also write that key, and read the configuration from its bucket. */
export function slurmHeadAccess(
  plan: Pick<ReplicaPlan, "site" | "region">,
  account: Account,
  bucketArn: string,
): readonly object[] {
  return [
    secretStatement(plan, ["secretsmanager:PutSecretValue"]),
    logStatement(plan),
    { Effect: "Allow", Action: "s3:ListBucket", Resource: bucketArn },
    { Effect: "Allow", Action: "s3:GetObject", Resource: `${bucketArn}/slurm/*` },
    ...mayUseKey(account, "secretsmanager", ["kms:Decrypt", "kms:GenerateDataKey"]),
    ...mayUseKey(account, "s3", ["kms:Decrypt"]),
  ];
}

function secretStatement(plan: Pick<ReplicaPlan, "site" | "region">, more: readonly string[]): object {
  const { region, secret } = slurmNames(plan);
  const arn = `arn:${partitionOf(region)}:secretsmanager:${region}:*:secret:${secret}${SUFFIX}`;
  return { Effect: "Allow", Action: ["secretsmanager:GetSecretValue", ...more], Resource: arn };
}

function logStatement(plan: Pick<ReplicaPlan, "site" | "region">): object {
  const { region, log } = slurmNames(plan);
  const arn = `arn:${partitionOf(region)}:logs:${region}:*:log-group:${log}`;
  const Action = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"];
  return { Effect: "Allow", Action, Resource: [arn, `${arn}:*`] };
}
