import { S3Backend, type S3BackendConfig, type TerraformStack } from "cdktf";
import type { ReplicaSpec } from "../lib/model";
import { LOCKS_IN_S3, OLDEST_ENGINE } from "./engine-version";

type Backend = ReplicaSpec["backend"];

/** Oldest version of Terraform and OpenTofu that has the backend as {@link addStateBackend} sets it. */
export function engineOf({ kind }: Backend): string {
  return kind === "s3" ? LOCKS_IN_S3 : OLDEST_ENGINE;
}

/**
 * Stores the state of a stack where the replica's file says: in a bucket, encrypted, with a lock file next to it so that
 * two people do not deploy at once. Nothing for a local backend, which every stack has by default.
 *
 * Stacks that read this one's state find it there, because the backend goes with them.
 */
export function addStateBackend(stack: TerraformStack, backend: Backend): void {
  if (backend.kind === "local") return;
  const { bucket, region, prefix, kmsKey: kmsKeyId } = backend;
  const key = `${prefix}/${stack.node.id}.tfstate`;
  new S3Backend(stack, { bucket, region, key, encrypt: true, ...(kmsKeyId && { kmsKeyId }), ...LOCK });
}

/** The bindings of CDK for Terraform 0.21 do not declare this setting, and write it out all the same; CDK Terrain does. */
const LOCK = { useLockfile: true } as Partial<S3BackendConfig>;
