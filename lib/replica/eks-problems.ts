import type { Problem } from "../errors";
import type { ReplicaSpec } from "../model";

/** Everything that managed node groups of EKS cannot be of what a replica asks for, as problems with the code MODEL003. */
export function eksProblems({ scheduler, capacity, ami, eks }: ReplicaSpec): Problem[] {
  if (scheduler !== "eks") return [];
  return [
    capacity.kind === "spot" && capacity.maxUsdPerHour !== undefined
      ? problem("capacity.maxUsdPerHour", "managed node groups of EKS take no limit on the price of spot instances", {
          found: String(capacity.maxUsdPerHour),
          remedy: "leave it out, which limits the price to the on-demand price, or take another scheduler",
        })
      : [],
    ami === undefined
      ? []
      : problem("ami", "nodes of EKS start from the images of EKS", {
          found: ami,
          remedy: "leave it out, and pin the image by `eks.release`",
        }),
    eks.release === undefined || eks.release.startsWith(`${eks.version}.`)
      ? []
      : problem("eks.release", "the image is for another version of Kubernetes than the cluster", {
          found: eks.release,
          allowed: `${eks.version}.<patch>-<date>`,
          remedy: "name a release for that version, or leave it out",
        }),
  ].flat();
}

function problem(key: string, message: string, rest: Pick<Problem, "found" | "allowed" | "remedy">): Problem {
  return { code: "MODEL003", path: `replica.${key}`, message, ...rest };
}
