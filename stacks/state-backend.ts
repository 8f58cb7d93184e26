import { S3Backend, type S3BackendConfig, type TerraformStack } from "cdktf";
import type { ReplicaSpec } from "../lib/model";

/** Oldest Terraform that locks state in S3 without a table. */
const LOCKS_IN_S3 = ">= 1.10";

/**
 * Keeps the state of a stack where the replica's file says: in a bucket, encrypted, with a lock beside it so that two
 * people do not deploy at once. Nothing for a local backend, which every stack has by itself.
 *
 * Stacks that read this one's state find it there, because the backend goes with them.
 */
export function addStateBackend(stack: TerraformStack, backend: ReplicaSpec["backend"]): void {
  if (backend.kind === "local") return;
  const { bucket, region, prefix, kmsKey: kmsKeyId } = backend;
  const key = `${prefix}/${stack.node.id}.tfstate`;
  new S3Backend(stack, { bucket, region, key, encrypt: true, ...(kmsKeyId && { kmsKeyId }), ...LOCK });
  stack.addOverride("terraform.required_version", LOCKS_IN_S3);
}

/** The bindings of CDK for Terraform 0.21 do not name this setting, and write it out all the same. */
const LOCK = { useLockfile: true } as Partial<S3BackendConfig>;
