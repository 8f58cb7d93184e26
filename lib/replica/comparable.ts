import type { Catalog } from "../catalog";
import type { InstanceType } from "../catalog/instance-type";
import type { ReplicaSpec } from "../model";
import type { PodPlan, SitePlan } from "../sizing/plan";
import type { ReplicaPod } from "./replica-pods";

/** What a site is compared with. */
export interface Rented {
  readonly spec: ReplicaSpec;
  readonly type: InstanceType;
  readonly pods: readonly ReplicaPod[];
}

/** A site and its replica, with the site's kinds of pods that are rented. */
export interface Comparable extends Rented {
  readonly plan: SitePlan;
  readonly catalog: Catalog;
  readonly kinds: readonly PodPlan[];
}
