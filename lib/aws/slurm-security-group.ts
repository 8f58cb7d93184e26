import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { SLURMCTLD_PORT, SLURMD_PORT, SLURMDBD_PORT, SRUN_PORTS } from "../exports";
import { NFS_PORT } from "./slurm-homes";

export interface SlurmSecurityGroupProps {
  readonly name: string;
  readonly vpcId: string;
  /** Id of the security group of the nodes. */
  readonly nodesId: string;
  /** Whether nodes mount homes of the head node. Default: no. */
  readonly homes?: boolean;
  /** Whether nodes ask its slurmdbd. Default: no. */
  readonly accounting?: boolean;
}

/** The security group of the head node: it and the nodes reach each other on the Slurm ports; no other host can connect. */
export class SlurmSecurityGroup extends Construct {
  readonly group: SecurityGroup;

  constructor(scope: Construct, id: string, { name, vpcId, nodesId, homes, accounting }: SlurmSecurityGroupProps) {
    super(scope, id);
    this.group = new SecurityGroup(this, "group", {
      name,
      description: "Head node: Slurm from the nodes, none from outside",
      vpcId,
      tags: { Name: name },
    });
    const head = this.group.id;
    const tcp = (securityGroupId: string, peer: string, from: number, to: number, description: string) => ({
      ...{ securityGroupId, referencedSecurityGroupId: peer, ipProtocol: "tcp", fromPort: from, toPort: to, description },
    });
    new VpcSecurityGroupIngressRule(this, "slurmctld", tcp(head, nodesId, SLURMCTLD_PORT, SLURMCTLD_PORT, "slurmctld"));
    new VpcSecurityGroupIngressRule(this, "srun", tcp(head, nodesId, SRUN_PORTS.from, SRUN_PORTS.to, "srun on the head"));
    new VpcSecurityGroupIngressRule(this, "slurmd", tcp(nodesId, head, SLURMD_PORT, SLURMD_PORT, "slurmd from the head"));
    new VpcSecurityGroupIngressRule(
      this,
      "srun-on-node",
      tcp(nodesId, head, SRUN_PORTS.from, SRUN_PORTS.to, "srun on a node"),
    );
    if (homes) new VpcSecurityGroupIngressRule(this, "nfs", tcp(head, nodesId, NFS_PORT, NFS_PORT, "homes on the head"));
    if (accounting)
      new VpcSecurityGroupIngressRule(this, "slurmdbd", tcp(head, nodesId, SLURMDBD_PORT, SLURMDBD_PORT, "slurmdbd"));
    new VpcSecurityGroupEgressRule(this, "to-outside", {
      securityGroupId: head,
      ipProtocol: "-1",
      cidrIpv4: "0.0.0.0/0",
      description: "Nodes, packages and Session Manager",
    });
  }
}
