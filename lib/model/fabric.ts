import { z } from "zod";
import { FABRIC_ROLES, MEDIA, partOf } from "../catalog/part";
import { length } from "../units/schema";
import { countSchema } from "./count";
import { nameSchema } from "./name";

/** What a fabric is, without its name: the props of `NetworkFabric`. */
export const fabricPropsSchema = z.strictObject({
  role: z.enum(FABRIC_ROLES).default("compute").describe("What the fabric is for."),
  pods: z.array(nameSchema()).min(1).optional().describe("Pods it joins. Default: all whose nodes have NICs for the role."),
  switch: partOf("switch")
    .optional()
    .describe("Part id of its leaf switches. Default: by its role and the speed of the NICs."),
  spineSwitch: partOf("switch")
    .optional()
    .describe(
      "Part id of its spines and cores. Default: as the leaves, or by speed where these have uplink ports of their own.",
    ),
  topology: z
    .enum(["rail-optimized", "fat-tree"])
    .default("rail-optimized")
    .describe("Whether each rail of a leaf group has leaves of its own, or the rails of a node share leaves."),
  oversubscription: z.number().min(1).default(1).describe("Downlink over uplink bandwidth at the leaf; 1 is non-blocking."),
  spineOversubscription: z
    .number()
    .min(1)
    .default(1)
    .describe(
      "Downlink over uplink bandwidth at the spine of three tiers; 7 joins islands as Meta's 32,000-GPU design does.",
    ),
  planes: countSchema().default(1).describe("Parallel planes over which every endpoint is split."),
  nicsPerNode: countSchema()
    .optional()
    .describe("NICs of a node on this fabric, one per rail. Default: those that the node has for the role."),
  nicGbps: z
    .number()
    .positive()
    .optional()
    .describe("Speed of such a NIC in gigabits per second. Default: the node's own for the role."),
  leafGroup: z.enum(["pod", "rack", "fabric"]).default("pod").describe("Which nodes share a set of leaves."),
  reservedNodePorts: z.int().nonnegative().default(0).describe("Endpoints that fabric managers take."),
  managerGbps: z
    .number()
    .positive()
    .optional()
    .describe(
      "Speed of such an endpoint in gigabits per second; those of half the fabric's speed share leaf ports over splitting cables. Default: the fabric's own.",
    ),
  freeLeafPorts: z
    .int()
    .nonnegative()
    .default(0)
    .describe("Ports that each leaf keeps free for later, beside uplinks and nodes; whole cages of them."),
  spines: z
    .int()
    .nonnegative()
    .default(0)
    .describe("Fewest spines of a plane and hall; the next number that shares the uplinks of a leaf equally is taken."),
  tiers: z
    .union([z.literal("auto"), z.literal(1), z.literal(2), z.literal(3)])
    .default("auto")
    .describe("Tiers of switches."),
  peerLinks: z
    .int()
    .nonnegative()
    .default(0)
    .describe("Links between the two leaves of a pair, which serve the same nodes (MLAG, ISL)."),
  externalLinks: z
    .int()
    .nonnegative()
    .default(0)
    .describe("Links of the topmost switches of a hall and plane to networks outside the site, dealt evenly over them."),
  externalLength: length().prefault("500 m").describe("Length of such a link, which its medium is chosen by."),
  media: z.array(z.enum(MEDIA)).min(1).optional().describe("What its cables may be made of. Default: whatever is cheapest."),
  uplinksTo: nameSchema()
    .optional()
    .describe(
      "Fabric that its leaves are joined with, as devices of that fabric. Default: none, they have spines of their own.",
    ),
});

/** A network fabric over pods of the site. */
export const fabricSchema = z.strictObject({
  name: nameSchema().describe("Name of the fabric."),
  ...fabricPropsSchema.shape,
});

export type Fabric = z.output<typeof fabricSchema>;
export type FabricInput = z.input<typeof fabricSchema>;
export type FabricProps = z.input<typeof fabricPropsSchema>;
