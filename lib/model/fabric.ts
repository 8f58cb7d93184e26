import { z } from "zod";
import { FABRIC_ROLES, MEDIA, partOf } from "../catalog/part";
import * as ranges from "../catalog/ranges";
import { listOf } from "../schema/collection";
import { numberIn, plainNumber, wholeNumber } from "../schema/number";
import { length } from "../schema/quantity";
import { countOrNone } from "./count";
import { nameSchema } from "./name";

/** A fabric without its name: the props of `NetworkFabric`. */
export const fabricPropsSchema = z.strictObject({
  role: z.enum(FABRIC_ROLES).default("compute").describe("Purpose of the fabric."),
  pods: listOf(nameSchema())
    .min(1)
    .optional()
    .describe("Pods on the fabric. Default: all pods whose nodes have NICs for the role."),
  switch: partOf("switch").optional().describe("Part id of the leaf switches. Default: by role and NIC speed."),
  spineSwitch: partOf("switch")
    .optional()
    .describe(
      "Part id of the spine and core switches. Default: same as the leaves; by speed if the leaves have separate uplink ports.",
    ),
  topology: z
    .enum(["rail-optimized", "fat-tree"])
    .default("rail-optimized")
    .describe("`rail-optimized`: separate leaves per rail of a leaf group. `fat-tree`: the rails of a node share leaves."),
  oversubscription: plainNumber(ranges.OVERSUBSCRIPTION)
    .default(1)
    .describe("Downlink bandwidth divided by uplink bandwidth at the leaf; 1 is non-blocking."),
  spineOversubscription: plainNumber(ranges.OVERSUBSCRIPTION)
    .default(1)
    .describe(
      "Downlink bandwidth divided by uplink bandwidth at the spine of three tiers, such as 7 in Meta's 32,000-GPU design.",
    ),
  planes: wholeNumber(ranges.PLANES).default(1).describe("Number of planes; every endpoint is split over all planes."),
  nicsPerNode: wholeNumber(ranges.NICS_PER_NODE)
    .optional()
    .describe("NICs per node on this fabric, one per rail. Default: the node's NICs for the role."),
  nicGbps: numberIn("Gbps", ranges.PORT_SPEED).optional().describe("Speed of these NICs. Default: the node's for the role."),
  leafGroup: z
    .enum(["pod", "rack", "fabric"])
    .default("pod")
    .describe("Nodes that share a set of leaves: those of a pod, of a rack, or all."),
  reservedNodePorts: countOrNone().default(0).describe("Endpoints reserved for fabric managers."),
  managerGbps: numberIn("Gbps", ranges.PORT_SPEED)
    .optional()
    .describe(
      "Speed of these endpoints. Half the fabric's speed shares leaf ports by breakout. Default: the fabric's speed.",
    ),
  freeLeafPorts: wholeNumber(ranges.SOME_SWITCH_PORTS)
    .default(0)
    .describe("Free ports per leaf for growth, in whole cages."),
  spines: countOrNone()
    .default(0)
    .describe("Minimum spines per plane and hall, rounded up to a number that divides the uplinks of a leaf evenly."),
  tiers: z
    .union([z.literal("auto"), z.literal(1), z.literal(2), z.literal(3)])
    .default("auto")
    .describe("Switch tiers."),
  peerLinks: wholeNumber(ranges.SOME_SWITCH_PORTS)
    .default(0)
    .describe("Links between the two leaves of a pair that serves the same nodes (MLAG, ISL)."),
  externalLinks: countOrNone()
    .default(0)
    .describe("Links from the top tier of a hall and plane to networks outside the site, distributed evenly."),
  externalLength: length(ranges.EXTERNAL_LENGTH)
    .prefault("500 m")
    .describe("Length of these links; determines their medium."),
  media: listOf(z.enum(MEDIA), MEDIA.length).min(1).optional().describe("Permitted cable media. Default: the cheapest."),
  uplinksTo: nameSchema()
    .optional()
    .describe("Fabric to which its leaves are uplinked, as endpoints of that fabric. Default: none, its own spines."),
});

/** A network fabric over pods of the site. */
export const fabricSchema = z.strictObject({
  name: nameSchema().describe("Name of the fabric."),
  ...fabricPropsSchema.shape,
});

export type Fabric = z.output<typeof fabricSchema>;
export type FabricInput = z.input<typeof fabricSchema>;
export type FabricProps = z.input<typeof fabricPropsSchema>;
