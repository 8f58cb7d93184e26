import { z } from "zod";
import { instanceTypeName, purchaseSchema } from "../catalog/instance-type";
import { lineSchema } from "./line";

/** How the rented capacity is bought. */
export const capacitySchema = z.strictObject({
  kind: purchaseSchema.default("on-demand").describe("How the instances are bought."),
  reservation: z
    .string()
    .regex(/^cr-[0-9a-f]{8,17}$/)
    .meta({ $comment: "a capacity reservation: cr-...", examples: ["cr-0123456789abcdef0"] })
    .optional()
    .describe("Id of the reservation or of the capacity block. Default: for reservation, any open one that matches."),
  count: z.int().positive().optional().describe("Instances that it holds; checked against the replica's nodes."),
  zone: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d([a-z]|-[a-z]{3}-\d[a-z])$/)
    .meta({ $comment: "an availability zone: such as us-east-2a", examples: ["us-east-2a"] })
    .optional()
    .describe("Zone that it is in; checked against the replica's."),
  instanceType: instanceTypeName().optional().describe("Instance type that it holds; checked against the replica's."),
  maxUsdPerHour: z
    .number()
    .positive()
    .optional()
    .describe("Most that a spot instance may cost. Default: the on-demand price."),
  acknowledgeNonRefundablePurchase: z
    .boolean()
    .default(false)
    .describe("Whether `cdktf deploy` may BUY a capacity block, which cannot be given back."),
  purchase: z
    .strictObject({
      offering: z.string().min(1).describe("Id of the capacity block offering that is bought."),
    })
    .optional()
    .describe("Capacity block to buy where there is none yet; needs the acknowledgement."),
});

/** Shared storage of the nodes. */
export const sharedStorageSchema = z.strictObject({
  kind: z.enum(["none", "fsx-lustre"]).default("none").describe("What the nodes share."),
  capacityGib: z.int().positive().default(4800).describe("Size of the file system in GiB."),
  throughputPerTib: z
    .union([z.literal(125), z.literal(250), z.literal(500), z.literal(1000)])
    .default(250)
    .describe("Throughput for each TiB, in MB/s."),
  efa: z.boolean().default(false).describe("Whether clients reach it over EFA."),
  repository: z.boolean().default(false).describe("Whether an S3 bucket is linked to it as its data repository."),
  keepOnDestroy: z
    .boolean()
    .default(false)
    .describe("Whether bucket, file system, disks of homes and of accounting, and logs outlive `cdktf destroy`."),
});

/** What a Slurm cluster has beside its daemons. */
export const slurmSchema = z.strictObject({
  homes: z
    .enum(["head-node", "lustre", "none"])
    .default("head-node")
    .describe("Where /home of all hosts lies: on a disk of the head node, in the shared file system, or on each by itself."),
  accounting: z.boolean().default(false).describe("Whether slurmdbd on the head node keeps what jobs used."),
});

/** The Kubernetes cluster of a replica with the scheduler `eks`. */
export const eksSchema = z.strictObject({
  version: z
    .string()
    .regex(/^1\.\d\d$/)
    .meta({ $comment: "a minor version of Kubernetes: such as 1.35", examples: ["1.35"] })
    .default("1.35")
    .describe("Minor version of Kubernetes."),
  release: z
    .string()
    .regex(/^1\.\d\d\.\d+-\d{8}$/)
    .meta({ $comment: "a release of the EKS images: such as 1.35.2-20260512", examples: ["1.35.2-20260512"] })
    .optional()
    .describe("Release of the machine image of the GPU nodes. Default: the newest for the version when a pod is deployed."),
  admins: z
    .array(
      z
        .string()
        .regex(/^arn:[\w-]+:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/)
        .meta({ $comment: "a role or user: its ARN", examples: ["arn:aws:iam::123456789012:role/gpu-team"] }),
    )
    .default([])
    .describe("Roles and users that administer the cluster, beside whoever deploys it."),
});

/** Where Terraform keeps its state. */
export const backendSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("local") }),
  z.strictObject({
    kind: z.literal("s3"),
    bucket: z.string().min(3).max(63).describe("Bucket of the state."),
    region: z.string().min(1).describe("Region of the bucket."),
    prefix: z.string().default("gigasite").describe("What the keys start with; the stack's name follows."),
    kmsKey: z.string().optional().describe("ARN of the key that encrypts it. Default: the bucket's own."),
  }),
]);

/** What is rented on AWS to reproduce the site at small scale: the props of `Replica`. */
export const replicaPropsSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,14}[a-z0-9])?$/)
    .meta({ $comment: "at most 16 lower-case letters, digits and hyphens", examples: ["b"] })
    .optional()
    .describe(
      "Tells apart replicas of one site in one account and region: it follows the site in all names, tags and metrics. " +
        "Default: none, which one of them can have.",
    ),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .meta({ $comment: "an AWS region: such as us-east-2", examples: ["us-east-2"] })
    .default("us-east-2")
    .describe("AWS region."),
  zone: z
    .string()
    .regex(/^([a-z]|[a-z]{3}-\d[a-z])$/)
    .meta({ $comment: "a zone: a, b, c and on, or a Local Zone such as dfw-2a", examples: ["a", "dfw-2a"] })
    .default("a")
    .describe(
      "Letter of the one availability zone for all nodes, which differs between accounts, or a Local Zone by what its name " +
        "has after that of the region, as in dfw-2a: EFA does not leave a zone.",
    ),
  otherZone: z
    .string()
    .regex(/^[a-z]$/)
    .meta({ $comment: "the letter of a zone: a, b, c and on", examples: ["b"] })
    .optional()
    .describe(
      "Letter of a second zone, for endpoints and control planes, which want two. Default: a, or b where the nodes are in a.",
    ),
  instanceType: instanceTypeName().default("p5.48xlarge").describe("EC2 instance type of a node."),
  ami: z
    .string()
    .regex(/^(ami-[0-9a-f]{8,17}|\/[\w./-]+)$/)
    .meta({ $comment: "a machine image: ami-..., or the name of an SSM parameter", examples: ["ami-0123456789abcdef0"] })
    .optional()
    .describe(
      "Machine image with the root device /dev/sda1: an image id, or the SSM parameter that holds one. " +
        "Default: the newest Deep Learning base image on Ubuntu 24.04.",
    ),
  pods: z.int().positive().default(2).describe("Pods that are rented."),
  nodesPerPod: z.int().positive().default(2).describe("Nodes in each of them."),
  gpus: z
    .int()
    .positive()
    .optional()
    .describe("GPUs that are wanted, in place of `pods` and `nodesPerPod`; at least so many are rented."),
  usdPerHour: z
    .number()
    .positive()
    .optional()
    .describe("Dollars an hour that may be spent, in place of `pods` and `nodesPerPod`; as many nodes as that buys."),
  efaLayout: z
    .enum(["ec2", "parallelcluster", "legacy"])
    .default("ec2")
    .describe(
      "Which network interfaces a node has: as the EC2 guide says now, as ParallelCluster 3.15 does, or as before 2026.",
    ),
  capacity: capacitySchema.prefault({}).describe("How the instances are bought."),
  scheduler: z.enum(["slurm", "eks", "none"]).default("none").describe("What schedules jobs on the nodes."),
  slurm: slurmSchema.prefault({}).describe("What Slurm has beside its daemons, where it is the scheduler."),
  eks: eksSchema.prefault({}).describe("The cluster of `scheduler: eks`."),
  storage: sharedStorageSchema.prefault({}).describe("What the nodes share."),
  backend: backendSchema.prefault({ kind: "local" }).describe("Where Terraform keeps the state of the replica's stacks."),
  owner: lineSchema().optional().describe("Who answers for it: the tag `Owner` of everything. Default: the site's name."),
  hours: z
    .int()
    .positive()
    .max(8760)
    .default(24)
    .describe("Hours after the first deployment at which all nodes are terminated, whoever forgot them."),
  alerts: z
    .array(z.email())
    .default([])
    .describe(
      "Who is told of alarms, an hour before nodes end, and of the budget. Each confirms a first message. Default: nobody.",
    ),
  budget: z
    .strictObject({
      usdPerMonth: z.number().positive().describe("What may be spent in a month."),
      email: z
        .email()
        .optional()
        .describe("Who is told at 50, 80 and 100 % of it without having to confirm, and of all that `alerts` are told."),
    })
    .optional()
    .describe("Budget with alerts. Default: none."),
  operations: z
    .boolean()
    .default(false)
    .describe("Whether power and temperature of the GPUs are measured, alarmed and capped by feed and loop."),
});

export type ReplicaSpec = z.output<typeof replicaPropsSchema>;
export type ReplicaProps = z.input<typeof replicaPropsSchema>;
