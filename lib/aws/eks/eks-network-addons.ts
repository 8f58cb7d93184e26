import { EksAddon } from "@cdktf/provider-aws/lib/eks-addon";
import { EksPodIdentityAssociation } from "@cdktf/provider-aws/lib/eks-pod-identity-association";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { partitionOf, POD_ADDRESSES } from "../../replica";
import { arnIn, type Account } from "../common/account";
import { assumableBy } from "../common/iam-policy";
import { LONGEST_ROLE_NAME, resourceName } from "../common/resource-name";

/** Addresses that a node keeps in store beyond those in use. */
const SPARE_ADDRESSES = 4;

/**
 * How the network plugin keeps addresses in store. Source: amazon-vpc-cni-k8s, "ENI and IP target".
 */
const CNI_SETTINGS = {
  env: { MINIMUM_IP_TARGET: String(POD_ADDRESSES), WARM_IP_TARGET: String(SPARE_ADDRESSES) },
};

/** Namespace and service account of the network plugin. */
const NETWORK_PLUGIN = { namespace: "kube-system", serviceAccount: "aws-node" };

export interface EksNetworkAddonsProps {
  /** Name of the cluster. */
  readonly name: string;
  readonly account: Account;
  /** The same from the cluster itself, so that the add-ons come after it. */
  readonly clusterName: string;
}

/**
 * The add-ons that nodes need to join: network plugin and kube-proxy, and the agent that gives the network plugin its role,
 * so that jobs on the nodes do not have its rights. Each has the version that EKS takes for the cluster's.
 */
export class EksNetworkAddons extends Construct {
  readonly addons: readonly EksAddon[];

  constructor(scope: Construct, id: string, { name, account, clusterName }: EksNetworkAddonsProps) {
    super(scope, id);
    const role = new IamRole(this, "role", {
      name: resourceName(`${name}-cni`, LONGEST_ROLE_NAME),
      description: "Network plugin of a cluster",
      assumeRolePolicy: assumableBy({
        service: "pods.eks.amazonaws.com",
        clusterArn: arnIn(account, "eks", `cluster/${name}`),
        ...NETWORK_PLUGIN,
      }),
    });
    const rights = new IamRolePolicyAttachment(this, "rights", {
      role: role.name,
      policyArn: `arn:${partitionOf(account.region)}:iam::aws:policy/AmazonEKS_CNI_Policy`,
    });
    const identity = new EksPodIdentityAssociation(this, "identity", {
      clusterName,
      ...NETWORK_PLUGIN,
      roleArn: role.arn,
      dependsOn: [rights],
    });
    const agent = new EksAddon(this, "identity-agent", { clusterName, addonName: "eks-pod-identity-agent" });
    const proxy = new EksAddon(this, "kube-proxy", { clusterName, addonName: "kube-proxy" });
    const cni = new EksAddon(this, "vpc-cni", {
      clusterName,
      addonName: "vpc-cni",
      configurationValues: JSON.stringify(CNI_SETTINGS),
      dependsOn: [identity, agent],
    });
    this.addons = [agent, proxy, cni];
  }
}
