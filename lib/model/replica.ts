import { z } from "zod";

/** How the rented capacity is bought. */
export const capacitySchema = z.strictObject({
  kind: z
    .enum(["on-demand", "spot", "reservation", "capacity-block"])
    .default("on-demand")
    .describe("How the instances are bought."),
});

/** What is rented on AWS to reproduce the site at small scale: the props of `Replica`. */
export const replicaPropsSchema = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .meta({ $comment: "an AWS region: such as us-east-2", examples: ["us-east-2"] })
    .default("us-east-2")
    .describe("AWS region."),
  zone: z
    .string()
    .regex(/^[a-z]$/)
    .meta({ $comment: "the letter of a zone: a, b, c and on", examples: ["a"] })
    .default("a")
    .describe(
      "Letter of the one availability zone for all nodes: EFA does not leave a zone. Letters differ between accounts.",
    ),
  instanceType: z.string().default("p5.48xlarge").describe("EC2 instance type of a node."),
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
  capacity: capacitySchema.prefault({}).describe("How the instances are bought."),
  scheduler: z.enum(["slurm", "eks", "none"]).default("none").describe("What schedules jobs on the nodes."),
});

export type ReplicaSpec = z.output<typeof replicaPropsSchema>;
export type ReplicaProps = z.input<typeof replicaPropsSchema>;
