import { GigasiteError } from "../../errors";
import type { ReplicaPlan } from "../../replica";
import type { Study } from "../../study";

/** The replica of a site. @throws GigasiteError SITE002 if the site has none */
export function neededReplica({ replicaPlan: replica }: Study): ReplicaPlan {
  if (replica !== undefined) return replica;
  throw GigasiteError.of({
    code: "SITE002",
    path: "replica",
    message: "the site has no replica",
    remedy: "add `replica: {}` to the site file for two pods of two p5.48xlarge nodes",
  });
}

/** The same with EKS. @throws GigasiteError MODEL003 if it has another scheduler */
export function neededEksReplica(site: Study): ReplicaPlan {
  const replica = neededReplica(site);
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
