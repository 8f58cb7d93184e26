import { instanceType } from "../catalog/instance-type";
import type { CheckedSite } from "../model";
import type { SitePlan } from "../sizing/plan";
import { planReplica, type ReplicaPlan } from "./replica-plan";

/**
 * The replica that a site describes; undefined where it describes none.
 *
 * @throws GigasiteError as {@link planReplica}
 */
export function replicaOf({ site, catalog }: CheckedSite, plan: SitePlan): ReplicaPlan | undefined {
  if (site.replica === undefined) return undefined;
  const type = instanceType(site.replica.instanceType, "replica.instanceType");
  return planReplica(plan, site.replica, type, catalog);
}
