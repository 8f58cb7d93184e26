import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { SLURMCTLD_PORT, SLURMD_PORT, SLURMDBD_PORT, SRUN_PORTS } from "../../exports";
import { addEgressRules, type AwsServices } from "../network/egress-rules";
import { NFS_PORT } from "./slurm-homes";

export interface SlurmSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  /** Id of the security group of the nodes. */
  readonly nodesId: string;
  /**
   * Whether nodes mount homes of the head node.
   * @default false
   */
  readonly homes?: boolean;
  /**
   * Whether nodes ask its slurmdbd.
   * @default false
   */
  readonly accounting?: boolean;
  /**
   * Services of AWS that it may reach, besides the nodes.
   * @default all addresses
   */
  readonly services?: AwsServices;
}

/** The security group of the head node: it and the nodes reach each other on the Slurm ports; no other host can connect. */
export class SlurmSecurityGroup extends Construct {
  readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, props: SlurmSecurityGroupProps) {
    super(scope, id);
    const { name, vpcId, nodesId, homes, accounting, services } = props;
    this.group = new SecurityGroup(this, "group", {
      name,
      description: "Head node: Slurm from the nodes, none from outside",
      vpcId,
      tags: { Name: name },
    });
    const head = this.group.id;
    const allow = (id: string, from: string, to: string, first: number, last: number, description: string) => {
      const rule = { ipProtocol: "tcp", fromPort: first, toPort: last, description };
      new VpcSecurityGroupIngressRule(this, id, { ...rule, securityGroupId: to, referencedSecurityGroupId: from });
      // A group that reaches all addresses needs no rule of its own for this one.
      if (services)
        new VpcSecurityGroupEgressRule(this, `${id}-out`, { ...rule, securityGroupId: from, referencedSecurityGroupId: to });
    };
    const { from, to } = SRUN_PORTS;
    allow("slurmctld", nodesId, head, SLURMCTLD_PORT, SLURMCTLD_PORT, "slurmctld");
    allow("srun", nodesId, head, from, to, "srun on the head");
    allow("slurmd", head, nodesId, SLURMD_PORT, SLURMD_PORT, "slurmd from the head");
    allow("srun-on-node", head, nodesId, from, to, "srun on a node");
    if (homes) allow("nfs", nodesId, head, NFS_PORT, NFS_PORT, "homes on the head");
    if (accounting) allow("slurmdbd", nodesId, head, SLURMDBD_PORT, SLURMDBD_PORT, "slurmdbd");
    addEgressRules(this, { securityGroupId: head, use: "Nodes, packages and Session Manager", services });
  }
}
