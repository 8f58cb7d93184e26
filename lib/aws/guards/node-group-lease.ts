import type { EksNodeGroup as NodeGroup } from "@cdktf/provider-aws/lib/eks-node-group";
import type { Construct } from "constructs";
import type { Account } from "../common/account";
import type { AlertTarget } from "../common/alert-topic";
import { EndSchedules } from "./end-schedules";

export interface NodeGroupLeaseProps {
  readonly name: string;
  readonly account: Account;
  /** Hours after its creation at which the node group is deleted. */
  readonly hours: number;
  readonly clusterName: string;
  /** Name of the node group. */
  readonly groupName: string;
  readonly group: NodeGroup;
  /**
   * Topic for a message one hour before the end.
   * @default none
   */
  readonly alerts?: AlertTarget;
}

/**
 * Automatic deletion of a managed node group, since it would replace terminated instances. Deletion scales it to zero,
 * drains each node and terminates it after a few minutes at the latest; the next deployment creates it again, with a new
 * end.
 * Source: EKS User Guide, "Delete a managed node group from your cluster".
 */
export class NodeGroupLease extends EndSchedules {
  constructor(scope: Construct, id: string, props: NodeGroupLeaseProps) {
    const { name, account, hours, clusterName, groupName, group, alerts } = props;
    super(scope, id, {
      name,
      account,
      hours,
      call: "eks:deleteNodegroup",
      ...(alerts ? { alerts } : {}),
      allowed: (partition) => ({
        name: "delete-node-group",
        statement: {
          Effect: "Allow",
          Action: "eks:DeleteNodegroup",
          Resource: `arn:${partition}:eks:${account.region}:*:nodegroup/${clusterName}/${groupName}/*`,
        },
      }),
      // An id of a node group is its name; the ARN ends with what no other group had.
      endings: {
        [groupName]: { resource: group, identity: "arn", input: { ClusterName: clusterName, NodegroupName: groupName } },
      },
    });
  }
}
