import { z } from "zod";
import { instanceTypeName, purchaseSchema } from "../catalog/instance-type";
import { RATE_IN_USD } from "../catalog/ranges";
import { lineSchema } from "../schema/line";
import { listOf } from "../schema/collection";
import { numberIn, wholeNumber } from "../schema/number";
import { type NumberRange } from "../units/number-range";
import { countSchema } from "./count";

/** Maximum length of the name of a region or zone, in characters; the longest of AWS has 19. */
const LONGEST_ZONE = 40;
/** Maximum length of an ARN, in characters (IAM API Reference, "arn"). */
const LONGEST_ARN = 2048;
/** Maximum length of an email address, in characters (RFC 5321, 4.5.3.1.3, without angle brackets). */
const LONGEST_EMAIL = 254;
/** Maximum length of the value of a tag, in characters (AWS, "Tag naming limits and requirements"). */
const LONGEST_TAG = 256;

const regionSchema = () =>
  z
    .string()
    .max(LONGEST_ZONE)
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .meta({ $comment: "an AWS region: such as us-east-2", examples: ["us-east-2"] });

const machineImageSchema = () =>
  z
    .string()
    .max(LONGEST_ARN)
    .regex(/^(ami-[0-9a-f]{8,17}|\/[\w./-]+)$/)
    .meta({ $comment: "a machine image: ami-..., or the name of an SSM parameter", examples: ["ami-0123456789abcdef0"] });

const emailSchema = () => z.email().max(LONGEST_EMAIL);

/** Size of a file system in GiB: at most an exabyte. */
const FILE_SYSTEM_GIB: NumberRange = { minimum: 1, maximum: 1_000_000_000 };

/** Hours of a replica: at most a year. */
const HOURS: NumberRange = { minimum: 1, maximum: 8_760 };

/** Purchase of the rented capacity. */
export const capacitySchema = z.strictObject({
  kind: purchaseSchema.default("on-demand").describe("Purchase option of the instances."),
  reservation: z
    .string()
    .regex(/^cr-[0-9a-f]{8,17}$/)
    .meta({ $comment: "a capacity reservation: cr-...", examples: ["cr-0123456789abcdef0"] })
    .optional()
    .describe("Id of the reservation or capacity block. Default for `reservation`: any open reservation that matches."),
  count: countSchema().optional().describe("Instances in the reservation; checked against the nodes of the replica."),
  zone: z
    .string()
    .max(LONGEST_ZONE)
    .regex(/^[a-z]{2}(-[a-z]+)+-\d([a-z]|-[a-z]{3}-\d[a-z])$/)
    .meta({ $comment: "an availability zone: such as us-east-2a", examples: ["us-east-2a"] })
    .optional()
    .describe("Zone of the reservation; checked against the zone of the replica."),
  instanceType: instanceTypeName().optional().describe("Instance type of the reservation; checked against the replica."),
  maxUsdPerHour: numberIn("USD/h", RATE_IN_USD)
    .optional()
    .describe("Maximum price of a spot instance. Default: the on-demand price."),
  acknowledgeNonRefundablePurchase: z
    .boolean()
    .default(false)
    .describe("Permits a deployment to BUY a capacity block, which is non-refundable."),
  purchase: z
    .strictObject({
      offering: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,64}$/)
        .meta({
          $comment: "a capacity block offering: at most 64 letters, digits and hyphens",
          examples: ["cb-0123456789abcdef0"],
        })
        .describe("Id of the capacity block offering to buy."),
    })
    .optional()
    .describe("Capacity block to buy if none exists yet; requires `acknowledgeNonRefundablePurchase`."),
});

/** Shared storage of the nodes. */
export const sharedStorageSchema = z.strictObject({
  kind: z.enum(["none", "fsx-lustre"]).default("none").describe("Shared storage."),
  capacityGib: wholeNumber(FILE_SYSTEM_GIB).meta({ unit: "GiB" }).default(4800).describe("Size of the file system."),
  throughputPerTib: z
    .union([z.literal(125), z.literal(250), z.literal(500), z.literal(1000)])
    .default(250)
    .describe("Throughput per TiB, in MB/s."),
  efa: z.boolean().default(false).describe("Whether clients connect over EFA."),
  clientKey: z
    .string()
    .regex(/^[0-9A-F]{40}$/)
    .meta({
      $comment: "a fingerprint: 40 hexadecimal digits in capitals",
      examples: ["0123456789ABCDEF0123456789ABCDEF01234567"],
    })
    .optional()
    .describe(
      "Fingerprint of the key that signs the packages of the Lustre client; the first boot fails if the downloaded key has another. " +
        "Default: any key from the address of AWS.",
    ),
  efaSetupSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ $comment: "a SHA-256: 64 hexadecimal digits", examples: ["0".repeat(64)] })
    .optional()
    .describe("SHA-256 of AWS's archive that sets up EFA for the Lustre client. Default: the archive of August 2026."),
  repository: z.boolean().default(false).describe("Whether an S3 bucket is linked as data repository."),
  keepOnDestroy: z
    .boolean()
    .default(false)
    .describe("Whether bucket, file system, home and accounting disks, and logs are kept when the replica is destroyed."),
});

/** Optional services of a Slurm cluster. */
export const slurmSchema = z.strictObject({
  homes: z
    .enum(["head-node", "lustre", "none"])
    .default("head-node")
    .describe("Location of /home: a disk of the head node, the shared file system, or each host."),
  accounting: z.boolean().default(false).describe("Whether slurmdbd on the head node records job accounting."),
  headAmi: machineImageSchema()
    .optional()
    .describe(
      "Machine image of the head node (x86_64, root device /dev/sda1). Default: the newest Ubuntu 24.04 of Canonical.",
    ),
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
    .regex(/^1\.\d\d\.\d{1,3}-\d{8}$/)
    .meta({ $comment: "a release of the EKS images: such as 1.35.2-20260512", examples: ["1.35.2-20260512"] })
    .optional()
    .describe("Release of the machine image of GPU nodes. Default: the newest for the version at deployment."),
  admins: listOf(
    z
      .string()
      .max(LONGEST_ARN)
      .regex(/^arn:[\w-]+:iam::\d{12}:(role|user)\/[\w+=,.@/-]+$/)
      .meta({ $comment: "a role or user: its ARN", examples: ["arn:aws:iam::123456789012:role/gpu-team"] }),
  )
    .default([])
    .describe("Roles and users with administrator access, in addition to the deploying identity."),
});

/** A container image by digest, such as `registry.example.com/nccl-tests:2.18@sha256:...`. */
const imageByDigest = (what: string) =>
  z
    .string()
    .max(300)
    .regex(/^[a-z0-9][a-z0-9._/-]*(:[0-9]+\/[a-z0-9._/-]+)?(:[\w][\w.-]*)?@sha256:[0-9a-f]{64}$/)
    .meta({
      $comment: "a container image by digest: name@sha256:...",
      examples: [`registry.example.com/image:1.0@sha256:${"0".repeat(64)}`],
    })
    .optional()
    .describe(`${what}. Default: the version in the table of images.`);

/** Container images in place of those of the package. */
export const imagesSchema = z.strictObject({
  dcgmExporter: imageByDigest("NVIDIA's DCGM exporter, with `operations`"),
  ncclTests: imageByDigest("nccl-tests with EFA, with `scheduler: eks`"),
  nvidiaDevicePlugin: imageByDigest("NVIDIA's device plugin, with `scheduler: eks`"),
  efaDevicePlugin: imageByDigest("EFA device plugin, with `scheduler: eks`"),
  mpiOperator: imageByDigest("MPI Operator, with `scheduler: eks`"),
});

/** Backend of the Terraform state. */
export const backendSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("local") }),
  z.strictObject({
    kind: z.literal("s3"),
    bucket: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .meta({
        $comment: "a bucket: 3 to 63 lower-case letters, digits, dots and hyphens",
        examples: ["my-terraform-state"],
      })
      .describe("Bucket for the state."),
    region: regionSchema().describe("Region of the bucket."),
    prefix: z
      .string()
      .regex(/^[\w!.*'()/-]{0,500}$/)
      .meta({
        $comment: "a prefix of S3 keys: at most 500 letters, digits and characters of / ! - _ . * ' ( )",
        examples: ["gigasite"],
      })
      .default("gigasite")
      .describe("Key prefix; followed by the stack name."),
    kmsKey: z
      .string()
      .regex(/^[\w:/-]{1,2048}$/)
      .meta({
        $comment: "a KMS key: its ARN",
        examples: ["arn:aws:kms:us-east-2:123456789012:key/01234567-89ab-cdef-0123-456789abcdef"],
      })
      .optional()
      .describe("ARN of the encryption key. Default: the bucket's key."),
  }),
]);

/** Retention periods of CloudWatch Logs in days (CloudWatch Logs API, `PutRetentionPolicy`). */
const LOG_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** The replica, a small copy of the site on rented AWS instances: the props of `Replica`. */
export const replicaPropsSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,14}[a-z0-9])?$/)
    .meta({ $comment: "a replica name: at most 16 lower-case letters, digits and hyphens", examples: ["b"] })
    .optional()
    .describe(
      "Distinguishes several replicas of a site in one account and region; appended to the site name in names, tags and metrics. " +
        "Default: none.",
    ),
  region: regionSchema().default("us-east-2").describe("AWS region."),
  zone: z
    .string()
    .regex(/^([a-z]|[a-z]{3}-\d[a-z])$/)
    .meta({ $comment: "a zone: a, b, c and on, or a Local Zone such as dfw-2a", examples: ["a", "dfw-2a"] })
    .default("a")
    .describe(
      "Letter of the availability zone of all nodes (letters differ between accounts), or a Local Zone without its region, " +
        "such as dfw-2a. EFA works within one zone only.",
    ),
  otherZone: z
    .string()
    .regex(/^[a-z]$/)
    .meta({ $comment: "the letter of a zone: a, b, c and on", examples: ["b"] })
    .optional()
    .describe(
      "Letter of a second zone, for endpoints and control planes that require two. Default: a, or b if the nodes are in a.",
    ),
  instanceType: instanceTypeName().default("p5.48xlarge").describe("EC2 instance type of a node."),
  ami: machineImageSchema()
    .optional()
    .describe(
      "Machine image with root device /dev/sda1: an image id, or an SSM parameter with one. " +
        "Default: the newest Deep Learning base image on Ubuntu 24.04.",
    ),
  pods: countSchema().default(2).describe("Rented pods."),
  nodesPerPod: countSchema().default(2).describe("Nodes per rented pod."),
  gpus: countSchema().optional().describe("Minimum number of GPUs to rent, instead of `pods` and `nodesPerPod`."),
  usdPerHour: numberIn("USD/h", RATE_IN_USD)
    .optional()
    .describe("Maximum spend per hour, instead of `pods` and `nodesPerPod`; rents as many nodes as possible."),
  efaLayout: z
    .enum(["ec2", "parallelcluster", "legacy"])
    .default("ec2")
    .describe("Layout of network interfaces: as in the EC2 guide, as in ParallelCluster 3.15, or as before 2026."),
  capacity: capacitySchema.prefault({}).describe("Purchase option of the instances."),
  scheduler: z.enum(["slurm", "eks", "none"]).default("none").describe("Job scheduler."),
  slurm: slurmSchema.prefault({}).describe("Optional services of Slurm."),
  eks: eksSchema.prefault({}).describe("Kubernetes cluster of `scheduler: eks`."),
  egress: z
    .enum(["open", "restricted"])
    .default("open")
    .describe(
      "Outbound traffic of nodes: to all addresses through a NAT gateway, or only to each other and to the AWS services that they need. " +
        "With `restricted`, images must have all packages.",
    ),
  storage: sharedStorageSchema.prefault({}).describe("Shared storage."),
  images: imagesSchema.prefault({}).describe("Container images by digest, such as copies in a private registry."),
  backend: backendSchema.prefault({ kind: "local" }).describe("Backend of the Terraform state of the replica."),
  owner: lineSchema(LONGEST_TAG)
    .optional()
    .describe("Owner: value of the tag `Owner` of all resources. Default: the site name."),
  hours: wholeNumber(HOURS)
    .default(24)
    .describe("Hours from the first deployment to the automatic termination of all nodes."),
  alerts: listOf(emailSchema())
    .default([])
    .describe(
      "Email addresses for alarms, for the notice one hour before nodes are terminated, and for budget alerts. Each must confirm its subscription. Default: none.",
    ),
  budget: z
    .strictObject({
      usdPerMonth: numberIn("USD", RATE_IN_USD).describe("Monthly budget."),
      email: emailSchema()
        .optional()
        .describe("Email address for alerts at 50, 80 and 100 % of the budget, without confirmation, and for all `alerts`."),
    })
    .optional()
    .describe("Budget with alerts. Default: none."),
  kmsKey: z
    .string()
    .max(LONGEST_ARN)
    .regex(
      /^(create|arn:aws[a-z-]*:kms:[a-z]{2}(-[a-z]+)+-\d:\d{12}:key\/(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/,
    )
    .meta({
      $comment: "a KMS key: create, or the ARN of a key (an alias is not enough)",
      examples: ["create", "arn:aws:kms:us-east-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"],
    })
    .optional()
    .describe(
      "Customer managed key for disks, file system, buckets, secrets, logs, alert topic and schedules: `create` for a key of " +
        "the replica, or the ARN of an existing key in its region, whose policy must admit the services. Default: keys of AWS, " +
        "and one key each for the alert topic and the secrets of an EKS cluster.",
    ),
  logDays: z.literal(LOG_DAYS).optional().describe("Days that logs are kept. Default: 30, and 90 for acceptance results."),
  operations: z
    .boolean()
    .default(false)
    .describe("Whether GPU power and temperature are monitored, with alarms and power caps per feed and loop."),
});

export type ReplicaSpec = z.output<typeof replicaPropsSchema>;
export type ReplicaProps = z.input<typeof replicaPropsSchema>;
