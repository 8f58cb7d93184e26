import { createHash } from "node:crypto";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EksAccessEntry } from "@cdktf/provider-aws/lib/eks-access-entry";
import { EksAccessPolicyAssociation } from "@cdktf/provider-aws/lib/eks-access-policy-association";
import { EksCluster as Cluster } from "@cdktf/provider-aws/lib/eks-cluster";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";
import { partitionOf, type ReplicaPlan } from "../../replica";
import { type Account } from "../common/account";
import { EksClusterRole } from "./eks-cluster-role";
import { EksSecurityGroup } from "./eks-security-group";
import { logGroup } from "../common/log-group";
import { ownKey } from "../common/own-key";

const LOG_TYPES = ["api", "audit", "authenticator", "controllerManager", "scheduler"];
/** Addresses of services within the cluster; the VPC has none of them. */
const SERVICE_BLOCK = "172.20.0.0/16";

export interface EksClusterProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly account: Account;
  readonly vpcId: string;
  /** Two subnets in two zones. */
  readonly subnetIds: readonly string[];
  /** Id of the security group of the nodes. */
  readonly nodesId: string;
}

/**
 * The control plane of a Kubernetes cluster. Its API has private addresses only, its secrets are encrypted before
 * storage with the key of the replica or a dedicated one, and its logs have a limited retention. The deploying identity and the identities in the site file
 * administer it; EKS admits the nodes.
 */
export class EksCluster extends Construct {
  readonly cluster: Cluster;

  constructor(scope: Construct, id: string, { name, plan, account, vpcId, subnetIds, nodesId }: EksClusterProps) {
    super(scope, id);
    const { spec, region } = plan;
    const keyArn =
      account.keyArn ?? new KmsKey(this, "key", ownKey({ description: `Secrets of the cluster ${name}`, account })).arn;
    // EKS makes it where it is not there, and then keeps logs for ever.
    const logs = new CloudwatchLogGroup(this, "log", logGroup({ name: `/aws/eks/${name}/cluster`, spec, account }));
    const access = new EksClusterRole(this, "access", { name, account, keyArn });
    const { group } = new EksSecurityGroup(this, "ports", {
      name,
      vpcId,
      nodesId,
      restricted: spec.egress === "restricted",
    });
    this.cluster = new Cluster(this, "cluster", {
      name,
      version: spec.eks.version,
      roleArn: access.role.arn,
      vpcConfig: {
        subnetIds: [...subnetIds],
        securityGroupIds: [group.id],
        endpointPrivateAccess: true,
        endpointPublicAccess: false,
      },
      kubernetesNetworkConfig: { serviceIpv4Cidr: SERVICE_BLOCK },
      accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: true },
      encryptionConfig: { resources: ["secrets"], provider: { keyArn } },
      enabledClusterLogTypes: LOG_TYPES,
      // Add-ons are resources of their own, with settings.
      bootstrapSelfManagedAddons: false,
      // A version past its support costs more by the hour; with this the cluster moves on to the next one.
      upgradePolicy: { supportType: "STANDARD" },
      dependsOn: [logs, ...access.policies],
    });
    const admins = [...new Set(spec.eks.admins)];
    const ids = idsOf(admins);
    admins.forEach((principalArn, index) => this.admin(principalArn, ids[index] ?? "", partitionOf(region)));
  }

  private admin(principalArn: string, own: string, partition: string): void {
    const clusterName = this.cluster.name;
    const entry = new EksAccessEntry(this, `admin-${own}`, { clusterName, principalArn });
    new EksAccessPolicyAssociation(this, `admin-policy-${own}`, {
      clusterName,
      principalArn: entry.principalArn,
      policyArn: `arn:${partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy`,
      accessScope: { type: "cluster" },
    });
  }
}

/** Ids of constructs for ARNs: their letters, digits and hyphens, with a hash where that is the same for two of them. */
function idsOf(arns: readonly string[]): string[] {
  const names = arns.map((arn) => arn.replace(/^.*::/, "").replace(/[^A-Za-z0-9-]+/g, "-"));
  const isUnique = (name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return arns.map((arn, index) => {
    const name = names[index] ?? "";
    return isUnique(name) ? name : `${name}-${createHash("sha256").update(arn).digest("hex").slice(0, 8)}`;
  });
}
