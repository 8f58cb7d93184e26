import type { Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";

/** Settings of a replica that managed node groups of EKS do not support, as problems with code MODEL003. */
export function eksProblems({ scheduler, capacity, ami, eks }: ReplicaSpec): Problem[] {
  if (scheduler !== "eks") return [];
  return [
    capacity.kind === "spot" && capacity.maxUsdPerHour !== undefined
      ? problem("capacity.maxUsdPerHour", "managed node groups of EKS do not support a spot price limit", {
          found: String(capacity.maxUsdPerHour),
          remedy: "remove it to pay no more than the on-demand price, or use another scheduler",
        })
      : [],
    ami === undefined
      ? []
      : problem("ami", "EKS nodes use EKS AMIs", {
          found: ami,
          remedy: "remove it, and pin the AMI with `eks.release`",
        }),
    eks.release === undefined || eks.release.startsWith(`${eks.version}.`)
      ? []
      : problem("eks.release", "the AMI release is for another Kubernetes version than the cluster", {
          found: eks.release,
          allowed: `${eks.version}.<patch>-<date>`,
          remedy: "use a release for the version of the cluster, or remove it",
        }),
  ].flat();
}

function problem(key: string, message: string, rest: Pick<Problem, "found" | "allowed" | "remedy">): Problem {
  return { code: "MODEL003", path: `replica.${key}`, message, ...rest };
}
