import { z } from "zod";
import { partOf } from "../catalog/part";
import { SOME_PIECES } from "../catalog/ranges";
import { listOf } from "../schema/collection";
import { wholeNumber } from "../schema/number";
import { countSchema } from "./count";
import { nameSchema } from "./name";

/** Default rack of nodes and switches. */
export const DEFAULT_RACK = "generic-rack-48u";

/** Racks of a pod's nodes: its own racks, or the network racks in the middle of the hall. */
export const POD_STANDS = ["own-racks", "network-racks"] as const;

/** A pod without its name: the props of `ComputePod`. */
export const podPropsSchema = z.strictObject({
  count: countSchema().default(1).describe("Number of identical pods."),
  racks: countSchema().optional().describe("Racks per pod. Default: as required by its nodes."),
  nodesPerRack: wholeNumber(SOME_PIECES)
    .optional()
    .describe("Nodes per rack. Default: the node's `nodesPerRack`, or as many as fit."),
  nodes: countSchema()
    .optional()
    .describe("Nodes per pod, if its racks are not full. Default: racks times `nodesPerRack`; 1 in network racks."),
  node: partOf("node").describe("Part id of the node."),
  rack: partOf("rack").default(DEFAULT_RACK).describe("Part id of the rack."),
  stands: z
    .enum(POD_STANDS)
    .default("own-racks")
    .describe("Racks of the nodes: their own racks, or the network racks in the middle of the hall."),
  feeds: listOf(nameSchema()).min(1).optional().describe("Power feeds of its racks. Default: all feeds."),
  cooling: nameSchema().optional().describe("Cooling loop of its liquid-cooled share. Default: the first loop."),
});

/** `count` identical compute pods. */
export const podSchema = z.strictObject({
  name: nameSchema().describe("Name of these pods."),
  ...podPropsSchema.shape,
});

export type Pod = z.output<typeof podSchema>;
export type PodInput = z.input<typeof podSchema>;
export type PodProps = z.input<typeof podPropsSchema>;
