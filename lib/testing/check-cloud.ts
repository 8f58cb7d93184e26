import { Cloud } from "./cloud";
import { CLOUD_CAPACITY_RULES } from "./cloud-capacity-rules";
import { CLOUD_EFA_RULES } from "./cloud-efa-rules";
import { CLOUD_EKS_RULES } from "./cloud-eks-rules";
import { CLOUD_NETWORK_RULES } from "./cloud-network-rules";
import { CLOUD_OPERATIONS_RULES } from "./cloud-operations-rules";
import type { CloudRule } from "./cloud-rule";
import { CLOUD_SECURITY_RULES } from "./cloud-security-rules";
import { CLOUD_STORAGE_RULES } from "./cloud-storage-rules";
import type { Stacks } from "./remote-state";

/** Every rule on generated stacks, subject by subject. */
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
 * Checks without AWS what `terraform validate` lets pass and AWS refuses hours later, or never: network interfaces,
 * capacity, subnets, file systems, images, and who may do what. For stacks of a replica, with whatever an app added to
 * them; resources that other stacks refer to must be among them to be seen.
 *
 * @param stacks by id, as {@link synthToJson} gives them
 * @returns what is wrong, a sentence each with stack, rule and address; empty if nothing is
 */
export function checkCloud(stacks: Stacks): string[] {
  const cloud = new Cloud(stacks);
  return CLOUD_RULES.flatMap(({ id, check }) =>
    check(cloud).map(({ resource, message }) => `${resource.stack}: ${id} at ${resource.address}: ${message}`),
  );
}
