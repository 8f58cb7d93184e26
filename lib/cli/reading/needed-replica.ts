import { GigasiteError } from "../../errors";
import type { CheckedSite } from "../../model";
import { replicaOf, type ReplicaPlan } from "../../replica";
import { planSite } from "../../sizing";

/** The replica of a site. @throws GigasiteError SITE002 if the site has none */
export function neededReplica(checked: CheckedSite): ReplicaPlan {
  const replica = replicaOf(checked, planSite(checked));
  if (replica !== undefined) return replica;
  throw GigasiteError.of({
    code: "SITE002",
    path: "replica",
    message: "the site has no replica",
    remedy: "add `replica: {}` to the site file for two pods of two p5.48xlarge nodes",
  });
}

/** The same with EKS. @throws GigasiteError MODEL003 if it has another scheduler */
export function neededEksReplica(checked: CheckedSite): ReplicaPlan {
  const replica = neededReplica(checked);
  const { scheduler } = replica.spec;
  if (scheduler === "eks") return replica;
  throw GigasiteError.of({
    code: "MODEL003",
    path: "replica.scheduler",
    message: "the replica has no EKS cluster",
    found: scheduler,
    allowed: "eks",
    remedy: "set `scheduler: eks` under `replica`",
  });
}
