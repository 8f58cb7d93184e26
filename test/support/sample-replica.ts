import { instanceType } from "../../lib/catalog/instance-type";
import { replicaPropsSchema, type ReplicaProps } from "../../lib/model";
import { planReplica, type ReplicaPlan } from "../../lib/replica";
import { sitePlan } from "./site-plan";

/** The plan of a replica of ten pods of 64 nodes, `h100`; two pods of two p5.48xlarge unless the props say otherwise. */
export function sampleReplica(props: ReplicaProps = {}, site = sitePlan()): ReplicaPlan {
  const spec = replicaPropsSchema.parse(props);
  return planReplica(site, spec, instanceType(spec.instanceType));
}
