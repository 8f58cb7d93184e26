/** Model of a Slurm cluster for its configuration files. All names are in plan order. */
export interface SlurmCluster {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** Host of slurmctld. */
  readonly controller: string;
  /** Pods, one partition each. */
  readonly pods: readonly SlurmPod[];
  /** The tree of the compute fabric, from the top down. Halls without fabric links between them are separate trees. */
  readonly switches: readonly SlurmSwitch[];
  /**
   * Whether slurmdbd on the controller's host records job accounting.
   * @default false
   */
  readonly accounting?: boolean;
}

/** Identical nodes of one pod. */
export interface SlurmPod {
  readonly name: string;
  readonly nodes: readonly string[];
  /** CPUs and memory per node; null if unknown. */
  readonly hardware: { readonly cpus: number; readonly memoryMib: number } | null;
  /** GPU model as the type of the generic resource `gpu`, such as `h100`. */
  readonly gpu: string;
  /** GPUs per node. */
  readonly gpus: number;
}

/** A switch of the tree, or several that connect the same children: nodes or switches. */
export interface SlurmSwitch {
  readonly name: string;
  readonly children: "nodes" | "switches";
  readonly names: readonly string[];
}

/**
 * GPU model as a Slurm GRES type: lower-case letters, digits and hyphens, without the vendor.
 *
 * @param model model name or part id
 */
export function gresType(model: string): string {
  return model
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^nvidia-/, "");
}
