/** A Slurm cluster, as its configuration files describe it. All names are in the order of the plan. */
export interface SlurmCluster {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** Host of slurmctld. */
  readonly controller: string;
  /** A partition each. */
  readonly pods: readonly SlurmPod[];
  /** The tree of the compute fabric, from the top down. Halls without fabric links between them are separate trees. */
  readonly switches: readonly SlurmSwitch[];
  /** Whether slurmdbd on the controller's host keeps what jobs used. Default: no. */
  readonly accounting?: boolean;
}

/** Identical nodes of one pod. */
export interface SlurmPod {
  readonly name: string;
  readonly nodes: readonly string[];
  /** Of each node; null where it is not known. */
  readonly hardware: { readonly cpus: number; readonly memoryMib: number } | null;
  /** GPU model as the type of the generic resource `gpu`, such as `h100`. */
  readonly gpu: string;
  /** In each node. */
  readonly gpus: number;
}

/** A switch of the tree, or several that join the same nodes: either of nodes or of switches. */
export interface SlurmSwitch {
  readonly name: string;
  readonly children: "nodes" | "switches";
  readonly names: readonly string[];
}

/**
 * The model of a GPU as Slurm's type of it: lower-case letters, digits and hyphens, without the maker.
 *
 * @param model name of a model, or id of a part
 */
export function gresType(model: string): string {
  return model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^nvidia-/, "");
}
