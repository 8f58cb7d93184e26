import { Cloud } from "./cloud";
import { CLOUD_CAPACITY_RULES } from "./capacity-rules";
import { CLOUD_EFA_RULES } from "./efa-rules";
import { CLOUD_EKS_RULES } from "./eks-rules";
import { CLOUD_NETWORK_RULES } from "./network-rules";
import { CLOUD_OPERATIONS_RULES } from "./operations-rules";
import type { CloudRule } from "./cloud-rule";
import { CLOUD_SECURITY_RULES } from "./security-rules";
import { CLOUD_STORAGE_RULES } from "./storage-rules";
import type { Stacks } from "./remote-state";

/** All rules for generated stacks, by subject. */
export const CLOUD_RULES: readonly CloudRule[] = [
  ...CLOUD_EFA_RULES,
  ...CLOUD_CAPACITY_RULES,
  ...CLOUD_NETWORK_RULES,
  ...CLOUD_STORAGE_RULES,
  ...CLOUD_SECURITY_RULES,
  ...CLOUD_OPERATIONS_RULES,
  ...CLOUD_EKS_RULES,
];

/**
 * Checks the stacks of a replica, offline, for errors that pass `terraform validate` and that AWS rejects hours later or
 * never: network interfaces, capacity, subnets, file systems, AMIs and permissions. Includes resources that an app adds.
 * References to stacks that are not passed are not followed.
 *
 * @param stacks stacks by id, as {@link synthToJson} returns them
 * @returns one message per violation, with stack, rule and address; empty without violations
 */
export function checkCloud(stacks: Stacks): string[] {
  const cloud = new Cloud(stacks);
  return CLOUD_RULES.flatMap(({ id, check }) =>
    check(cloud).map(({ resource, message }) => `${resource.stack}: ${id} at ${resource.address}: ${message}`),
  );
}
