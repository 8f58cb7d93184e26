import { GigasiteError } from "../errors";
import type { CheckedSite } from "../model";
import { replicaOf, type ReplicaPlan } from "../replica";
import { planSite } from "../sizing";

/** The replica of a site, for what cannot do without. @throws GigasiteError SITE002 where the site describes none */
export function neededReplica(checked: CheckedSite): ReplicaPlan {
  const replica = replicaOf(checked, planSite(checked));
  if (replica !== undefined) return replica;
  throw GigasiteError.of({
    code: "SITE002",
    path: "replica",
    message: "the site describes no replica",
    remedy: "add `replica: {}` to the site file, which rents two pods of two p5.48xlarge",
  });
}

/** The same, with a cluster of EKS. @throws GigasiteError MODEL003 where it has another scheduler */
export function neededEksReplica(checked: CheckedSite): ReplicaPlan {
  const replica = neededReplica(checked);
  const { scheduler } = replica.spec;
  if (scheduler === "eks") return replica;
  throw GigasiteError.of({
    code: "MODEL003",
    path: "replica.scheduler",
    message: "the replica has no cluster of EKS",
    found: scheduler,
    allowed: "eks",
    remedy: "say `scheduler: eks` under `replica`",
  });
}
