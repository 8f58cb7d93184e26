import { addressesOf } from "../../replica";
import { ofRented } from "./rented";
import { counted } from "../../formats";
import type { Rule } from "../rule";

/** Rules for the network interfaces of rented nodes. `checkCloud` checks the launch templates. */
export const EFA_RULES: readonly Rule[] = [
  {
    id: "EFA001",
    level: "warning",
    title: "Rented nodes that work together must have an Elastic Fabric Adapter",
    reason: "Without EFA, NCCL falls back to TCP at a fraction of the bandwidth, and rails are not reproduced.",
    check: ofRented(({ nodes, type }) => {
      if (nodes < 2 || type.efaInterfaces > 0) return [];
      return [
        {
          path: "replica.instanceType",
          message: `${nodes} nodes of type ${type.name} have no EFA interface`,
          remedy: "use a larger type of the family, or p5 and later",
        },
      ];
    }),
  },
  {
    id: "EFA002",
    level: "note",
    title: "The layout of network interfaces should be one that AWS recommends",
    reason: "Older templates assign an address to every EFA interface; AWS and ParallelCluster dropped that in 2026.",
    check: ofRented(({ spec, type, interfaces }) => {
      if (spec.efaLayout !== "legacy" || type.efaInterfaces === 0) return [];
      return [
        {
          path: "replica.efaLayout",
          message: `each ${type.name} takes ${counted(addressesOf(interfaces), "address", "addresses")} of its subnet`,
          remedy: "use the `ec2` layout, with one address per node, unless something requires the older layout",
        },
      ];
    }),
  },
  {
    id: "EFA003",
    level: "warning",
    title: "The network interfaces of the instance type must be confirmed by a reliable source",
    reason: "A launch with one interface too many fails; one too few leaves the network of a GPU unused.",
    check: ofRented(({ type }) => {
      const { status, note } = type.figures["efaInterfaces"] ?? {};
      if (status !== "unverified") return [];
      return [
        {
          path: "replica.instanceType",
          message: `sources disagree on ${type.name}; ${counted(type.efaInterfaces, "EFA interface")} assumed (${note ?? "no note"})`,
          remedy: "test one node before renting more",
        },
      ];
    }),
  },
];
