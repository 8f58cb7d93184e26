import { z } from "zod";
import { partOf } from "../catalog/part";
import { countSchema } from "./count";
import { nameSchema } from "./name";

/** Rack of nodes and of switches, where nothing else is said. */
export const DEFAULT_RACK = "generic-rack-48u";

/** Where the nodes of a pod stand: in racks of its own, or in those in the middle of the hall that switches stand in. */
export const POD_STANDS = ["own-racks", "network-racks"] as const;

/** What a pod is, without its name: the props of `ComputePod`. */
export const podPropsSchema = z.strictObject({
  count: countSchema().default(1).describe("How many identical pods there are."),
  racks: countSchema().optional().describe("Racks of one pod. Default: as many as its nodes need."),
  nodesPerRack: countSchema().optional().describe("Nodes in one rack. Default: the node's own, else what fits."),
  nodes: countSchema()
    .optional()
    .describe("Nodes of one pod, where it is not full. Default: racks times nodesPerRack; 1 in network racks."),
  node: partOf("node").describe("Part id of the node."),
  rack: partOf("rack").default(DEFAULT_RACK).describe("Part id of the rack."),
  stands: z
    .enum(POD_STANDS)
    .default("own-racks")
    .describe("Whether its nodes stand in racks of their own, or with the switches in the racks in the middle of the hall."),
  feeds: z.array(nameSchema()).min(1).optional().describe("Power feeds its racks hang on. Default: all."),
  cooling: nameSchema().optional().describe("Cooling loop of its liquid-cooled share. Default: the first."),
});

/** A kind of compute pod, of which the site has `count` identical ones. */
export const podSchema = z.strictObject({
  name: nameSchema().describe("Name of this kind of pods."),
  ...podPropsSchema.shape,
});

export type Pod = z.output<typeof podSchema>;
export type PodInput = z.input<typeof podSchema>;
export type PodProps = z.input<typeof podPropsSchema>;
