import type { Instance } from "@cdktf/provider-aws/lib/instance";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import type { ReplicaPlan } from "../../replica";
import { RECORD_TTL } from "./slurm-cluster";
import { slurmNames } from "./slurm-names";

export interface SlurmNodesProps {
  readonly plan: Pick<ReplicaPlan, "site" | "region">;
  readonly zoneId: string;
  /** Instances by the name of their node. */
  readonly instances: Readonly<Record<string, Instance>>;
}

/** The names of nodes in the cluster's zone, so that Slurm finds them by their names in the plan. */
export class SlurmNodes extends Construct {
  constructor(scope: Construct, id: string, { plan, zoneId, instances }: SlurmNodesProps) {
    super(scope, id);
    const { domain } = slurmNames(plan);
    for (const [node, instance] of Object.entries(instances))
      new Route53Record(this, instance.node.id, {
        zoneId,
        name: `${node}.${domain}`,
        type: "A",
        ttl: RECORD_TTL,
        records: [instance.privateIp],
      });
  }
}
