import type { KmsKeyConfig } from "@cdktf/provider-aws/lib/kms-key";
import { partitionOf } from "../../replica";
import type { Account } from "./account";
import { policy } from "./iam-policy";

/** Days in which the deletion of a key can be taken back: the fewest that KMS allows. */
const UNDO_DAYS = 7;

export interface OwnKeyProps {
  /** Data that it encrypts. */
  readonly description: string;
  readonly account: Account;
  /**
   * Statements of its policy for services and roles.
   * @default none
   */
  readonly statements?: readonly object[];
}

/**
 * A customer managed key that KMS renews once a year. The first statement of its policy leaves access to the policies of the
 * account: without it, the key could never be changed (KMS Developer Guide, "Default key policy").
 */
export function ownKey({ description, account: { id, region }, statements = [] }: OwnKeyProps): KmsKeyConfig {
  const administrators = {
    Sid: "Account",
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(region)}:iam::${id}:root` },
    Action: "kms:*",
    Resource: "*",
  };
  return {
    description,
    enableKeyRotation: true,
    deletionWindowInDays: UNDO_DAYS,
    policy: policy([administrators, ...statements]),
  };
}
