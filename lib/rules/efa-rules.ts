import { addressesOf } from "../replica";
import { ofRented } from "./rented";
import type { Rule } from "./rule";

/** Rules on the network interfaces of rented nodes. What a launch template then holds, `checkCloud` looks at. */
export const EFA_RULES: readonly Rule[] = [
  {
    id: "EFA001",
    level: "warning",
    title: "Rented nodes that work together have an Elastic Fabric Adapter",
    reason: "Without one NCCL falls back to TCP, at a small part of the bandwidth, and rails are not reproduced.",
    check: ofRented(({ nodes, type }) => {
      if (nodes < 2 || type.efaInterfaces > 0) return [];
      return [
        {
          path: "replica.instanceType",
          message: `${nodes} nodes of type ${type.name} have no EFA interface`,
          remedy: "take a larger type of the family, or p5 and later",
        },
      ];
    }),
  },
  {
    id: "EFA002",
    level: "note",
    title: "The layout of network interfaces is one that AWS recommends",
    reason: "Older templates give each EFA interface an address; AWS and ParallelCluster left that in 2026.",
    check: ofRented(({ spec, type, interfaces }) => {
      if (spec.efaLayout !== "legacy" || type.efaInterfaces === 0) return [];
      return [
        {
          path: "replica.efaLayout",
          message: `each ${type.name} takes ${addressesOf(interfaces)} addresses of its subnet`,
          remedy: "take ec2, with one address for each node, unless something needs the older layout",
        },
      ];
    }),
  },
  {
    id: "EFA003",
    level: "warning",
    title: "The network interfaces of the instance type are known from more than hearsay",
    reason: "A launch fails for an interface too many, and an interface too few wastes a GPU's network.",
    check: ofRented(({ type }) => {
      const { status, note } = type.figures["efaInterfaces"] ?? {};
      if (status !== "unverified") return [];
      return [
        {
          path: "replica.instanceType",
          message: `sources on ${type.name} differ: ${type.efaInterfaces} EFA interfaces are assumed (${note ?? "no note"})`,
          remedy: "try one node before renting more",
        },
      ];
    }),
  },
];
