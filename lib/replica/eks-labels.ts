import type { ReplicaPod } from "./replica-pods";

/**
 * Kubernetes labels of a pod's nodes, for job placement as in the site. All nodes of a pod have the same labels, because a
 * managed node group cannot distinguish its nodes.
 */
export interface EksLabels {
  readonly "gigasite/site": string;
  readonly "gigasite/pod": string;
  readonly "gigasite/pod-kind": string;
  /** Names of the power feeds, separated by full stops. */
  readonly "gigasite/feeds"?: string;
  readonly "gigasite/loop": string;
  /** Leaf switches of the pod in the compute fabric: one name per pod, as in the Slurm tree. */
  readonly "gigasite/leaf": string;
}

/** Longest value of a label (Kubernetes, "Labels and Selectors"). */
const LONGEST = 63;

/** The labels of the nodes of a rented pod. */
export function eksLabels(site: string, { name, kind, cooling, nodes }: ReplicaPod): EksLabels {
  const feeds = (nodes[0]?.feeds ?? []).join(".");
  return {
    "gigasite/site": valueOf(site),
    "gigasite/pod": valueOf(name),
    "gigasite/pod-kind": valueOf(kind),
    ...(feeds === "" ? {} : { "gigasite/feeds": valueOf(feeds) }),
    "gigasite/loop": valueOf(cooling ?? "air"),
    "gigasite/leaf": valueOf(name),
  };
}

/** A value ends as it begins, with a letter or digit. */
function valueOf(text: string): string {
  return text.slice(0, LONGEST).replace(/[^a-z0-9]+$/i, "");
}
