import type { ReplicaSpec } from "../model";
import { addressesOf, type NetworkInterface } from "./efa-layout";

/**
 * Addresses that each node of EKS holds for its Kubernetes pods, beside those of its interfaces: the least that the network
 * plugin keeps. Without a number of one's own it keeps an interface of 50 in store on large types, and fills a subnet.
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
