import type { Catalog } from "../../catalog";
import type { InstanceType } from "../../catalog/instance-type";
import type { ReplicaSpec } from "../../model";
import type { PodPlan, SitePlan } from "../../plan/site-plan";
import type { ReplicaPod } from "../replica-pods";

/** The replica that a site is compared with. */
export interface Rented {
  readonly spec: ReplicaSpec;
  readonly type: InstanceType;
  readonly pods: readonly ReplicaPod[];
}

/** A site, its replica, and the rented kinds of pods. */
export interface Comparable extends Rented {
  readonly plan: SitePlan;
  readonly catalog: Catalog;
  readonly kinds: readonly PodPlan[];
}
