import type { CloudwatchLogGroupConfig } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { ReplicaSpec } from "../../model";
import type { Account } from "./account";

/** Days that logs are kept by default. */
const RETENTION_DAYS = 30;

export interface LogGroupProps {
  readonly name: string;
  readonly spec: Pick<ReplicaSpec, "logDays" | "storage">;
  readonly account: Account;
  /**
   * Days that its logs are kept where the site file does not set `logDays`.
   * @default 30
   */
  readonly days?: number;
}

/** A log group of a replica: its logs have a limited retention, and the key of the replica if it has one. */
export function logGroup({ name, spec, account, days = RETENTION_DAYS }: LogGroupProps): CloudwatchLogGroupConfig {
  return {
    name,
    retentionInDays: spec.logDays ?? days,
    skipDestroy: spec.storage.keepOnDestroy,
    ...(account.keyArn === undefined ? {} : { kmsKeyId: account.keyArn }),
  };
}
