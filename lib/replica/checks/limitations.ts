import type { ReplicaSpec } from "../../model";
import { counted } from "../../formats";
import { eksLimitations } from "./eks-limitations";
import type { ReplicaPod } from "../replica-pods";

/** Requested functions that the replica lacks: one sentence each, without a full stop. */
export function limitationsOf(spec: ReplicaSpec, pods: readonly ReplicaPod[]): string[] {
  return [...(spec.scheduler === "eks" ? eksLimitations(spec) : []), ...missingOf(spec, pods)];
}

/** Pods and nodes that the site does not have. GPUs and dollars are limited to the site anyway. */
function missingOf(spec: ReplicaSpec, pods: readonly ReplicaPod[]): string[] {
  if (spec.gpus !== undefined || spec.usdPerHour !== undefined) return [];
  const small = pods.find((pod) => pod.nodes.length < spec.nodesPerPod);
  return [
    pods.length === spec.pods ? [] : `${counted(spec.pods, "pod")} requested; the site has ${counted(pods.length, "pod")}`,
    small
      ? `${counted(spec.nodesPerPod, "node")} per pod requested; pod ${small.name} has ${counted(small.nodes.length, "node")}`
      : [],
  ].flat();
}

/** One-time task for the owner of a budget, a sentence without a full stop. */
export const BUDGET_NEEDS_TAG =
  "the budget counts nothing until the tag `Site` is activated as a cost allocation tag in the billing console, " +
  "a day after the first deployment";
