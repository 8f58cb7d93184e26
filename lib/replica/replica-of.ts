import { instanceType } from "../catalog/instance-type";
import type { CheckedSite } from "../model";
import type { SitePlan } from "../plan/site-plan";
import { type ReplicaPlan } from "./replica-plan";
import { planReplica } from "./plan-replica";

/**
 * The replica of a site; undefined if the site has none.
 *
 * @throws GigasiteError as {@link planReplica}
 */
export function replicaOf({ site, catalog }: CheckedSite, plan: SitePlan): ReplicaPlan | undefined {
  if (site.replica === undefined) return undefined;
  const type = instanceType(site.replica.instanceType, "replica.instanceType");
  return planReplica(plan, site.replica, type, catalog);
}
