/**
 * Context that an AWS service sends to IAM when it assumes a role or uses a resource: `source`, the account and the resource
 * that it acts for (`aws:SourceAccount`, `aws:SourceArn`); `request-tags`, session tags with the cluster, namespace and
 * service account of a pod; `nothing`, so that a condition on any of these would never hold.
 *
 * Sources: the section on the confused deputy in the guide of each service (EventBridge Scheduler, FIS, VPC flow logs, EKS,
 * Cost Management, CloudWatch alarms); for pods, EKS User Guide, "Create IAM role with trust policy required by EKS Pod
 * Identity"; for instances, EC2 User Guide, "IAM roles for Amazon EC2": a trust policy without a condition.
 */
export const TRUSTED_SERVICES = {
  "budgets.amazonaws.com": "source",
  "cloudwatch.amazonaws.com": "source",
  "ec2.amazonaws.com": "nothing",
  "eks.amazonaws.com": "source",
  "fis.amazonaws.com": "source",
  "pods.eks.amazonaws.com": "request-tags",
  "scheduler.amazonaws.com": "source",
  "vpc-flow-logs.amazonaws.com": "source",
} as const;

/** Principal of an AWS service that sends its source. */
export type SourcedService = {
  [S in keyof typeof TRUSTED_SERVICES]: (typeof TRUSTED_SERVICES)[S] extends "source" ? S : never;
}[keyof typeof TRUSTED_SERVICES];
