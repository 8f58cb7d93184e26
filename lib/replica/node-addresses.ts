import type { ReplicaSpec } from "../model";
import { addressesOf, type NetworkInterface } from "./efa-layout";

/**
 * Addresses that each EKS node reserves for its Kubernetes pods, in addition to its interfaces: the minimum of the network
 * plugin. By default the plugin reserves an interface with 50 addresses on large types, which fills a subnet.
 * Source: amazon-vpc-cni-k8s, "ENI and IP target", `MINIMUM_IP_TARGET`.
 */
export const POD_ADDRESSES = 16;

/** IP addresses of a node in its subnet. */
export function nodeAddresses(
  { scheduler }: Pick<ReplicaSpec, "scheduler">,
  interfaces: readonly NetworkInterface[],
): number {
  return addressesOf(interfaces) + (scheduler === "eks" ? POD_ADDRESSES : 0);
}
