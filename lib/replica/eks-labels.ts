import type { ReplicaPod } from "./replica-pods";

/**
 * Labels of a pod's nodes in Kubernetes, by which jobs are placed as in the site. All nodes of a pod have the same: a
 * managed node group cannot tell its nodes apart.
 */
export interface EksLabels {
  readonly "gigasite/site": string;
  readonly "gigasite/pod": string;
  readonly "gigasite/pod-kind": string;
  /** Names of the power feeds, joined by a full stop. */
  readonly "gigasite/feeds"?: string;
  readonly "gigasite/loop": string;
  /** The leaf switches that the pod's nodes hang on in the compute fabric: as in Slurm's tree, one name for each pod. */
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
