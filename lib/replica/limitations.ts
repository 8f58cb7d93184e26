import type { ReplicaSpec } from "../model";
import { eksLimitations } from "./eks-limitations";
import type { ReplicaPod } from "./replica-pods";

/** What is asked for and not given, a sentence each without a full stop. */
export function limitationsOf(spec: ReplicaSpec, pods: readonly ReplicaPod[]): string[] {
  return [...(spec.scheduler === "eks" ? eksLimitations(spec) : []), ...missingOf(spec, pods)];
}

/** Pods and nodes that the site does not have. GPUs and dollars are asked of the site as it is. */
function missingOf(spec: ReplicaSpec, pods: readonly ReplicaPod[]): string[] {
  if (spec.gpus !== undefined || spec.usdPerHour !== undefined) return [];
  const small = pods.find((pod) => pod.nodes.length < spec.nodesPerPod);
  return [
    pods.length === spec.pods ? [] : `the site has ${pods.length} pods, so ${spec.pods} of them cannot be rented`,
    small ? `pod ${small.name} has ${small.nodes.length} nodes in the site, so ${spec.nodesPerPod} cannot be rented` : [],
  ].flat();
}

/** What the owner of a budget must do once, a sentence without a full stop. */
export const BUDGET_NEEDS_TAG =
  "the budget counts nothing until the tag `Site` is activated as a cost allocation tag in the billing console, " +
  "a day after the first deployment";
