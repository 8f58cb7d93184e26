import type { SourcedService } from "../../replica";
import type { Account } from "./account";

/** Whom a role trusts: a service on behalf of named resources of the account, pods of a cluster, or EC2 instances. */
export type Trusted =
  | SourcedTrust
  | { readonly service: "ec2.amazonaws.com" }
  | {
      readonly service: "pods.eks.amazonaws.com";
      readonly clusterArn: string;
      readonly namespace: string;
      readonly serviceAccount: string;
    };

/** An AWS service on behalf of resources of one account. */
export interface SourcedTrust {
  readonly service: SourcedService;
  readonly account: Pick<Account, "id">;
  /** ARN of the resources; may end with `*`. */
  readonly sourceArn: string;
}

/**
 * The trust policy of a role. A service must act for the account and for the named resource, so that it cannot
 * be made to use the role from another account. EC2 sends neither: it gives a role only to instances started with it.
 */
export function assumableBy(trusted: Trusted): string {
  const Principal = { Service: trusted.service };
  switch (trusted.service) {
    case "ec2.amazonaws.com":
      return policy([{ Effect: "Allow", Principal, Action: "sts:AssumeRole" }]);
    case "pods.eks.amazonaws.com": {
      const { clusterArn, namespace, serviceAccount } = trusted;
      const tags = {
        "aws:RequestTag/eks-cluster-arn": clusterArn,
        "aws:RequestTag/kubernetes-namespace": namespace,
        "aws:RequestTag/kubernetes-service-account": serviceAccount,
      };
      const Action = ["sts:AssumeRole", "sts:TagSession"];
      return policy([{ Effect: "Allow", Principal, Action, Condition: { StringEquals: tags } }]);
    }
    default:
      return policy([{ Effect: "Allow", Principal, Action: "sts:AssumeRole", Condition: actingFor(trusted) }]);
  }
}

/** The condition that a service acts for the account and for the named resources. */
export function actingFor({ account, sourceArn }: Omit<SourcedTrust, "service">): object {
  return { StringEquals: { "aws:SourceAccount": account.id }, ArnLike: { "aws:SourceArn": sourceArn } };
}

/** An IAM policy document. */
export function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
