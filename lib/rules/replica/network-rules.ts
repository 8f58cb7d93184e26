import { nodeAddresses } from "../../replica";
import { thousands } from "../../formats";
import { breachOf, ofRented, planProblems } from "./rented";
import type { Rule } from "../rule";

/** Addresses that AWS reserves in every subnet. Source: VPC User Guide, "Subnet CIDR blocks". */
const RESERVED = 5;

/** Share of a subnet's addresses in use above which it has too few to spare. */
const TIGHT = 0.9;

/** Rules for the network of the replica. */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: "NET001",
    level: "error",
    title: "The replica's network must have an address for every interface that needs one",
    reason: "In the legacy layout, a node takes one address per EFA interface.",
    check: (subject) =>
      planProblems(subject)
        .filter(({ path }) => path === "replica.pods")
        .map(breachOf),
  },
  {
    id: "NET002",
    level: "note",
    title: "The subnet of a pod should have addresses to spare",
    reason: "A replacement node takes its addresses before the old node releases its own.",
    check: ofRented(({ pods, interfaces, spec }) =>
      pods.flatMap(({ name, nodes, subnet }) => {
        const room = 2 ** (32 - Number(subnet.split("/")[1])) - RESERVED;
        const taken = nodes.length * nodeAddresses(spec, interfaces);
        if (taken <= room * TIGHT) return [];
        return {
          path: "replica.nodesPerPod",
          message: `nodes of pod "${name}" take ${thousands(taken)} of ${thousands(room)} addresses in ${subnet}`,
          remedy: "use the `ec2` layout, or fewer nodes per pod",
        };
      }),
    ),
  },
];
