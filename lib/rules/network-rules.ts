import { nodeAddresses } from "../replica";
import { breachOf, ofRented, planProblems } from "./rented";
import type { Rule } from "./rule";

/** Addresses that AWS keeps in every subnet. Source: VPC User Guide, "Subnet CIDR blocks". */
const RESERVED = 5;

/** Part of a subnet's addresses that nodes may take before it is tight. */
const TIGHT = 0.9;

/** Rules on the network of the replica. */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: "NET001",
    level: "error",
    title: "The replica's network has an address for every interface that takes one",
    reason: "In the legacy layout a node takes as many addresses as it has EFA interfaces.",
    check: (subject) =>
      planProblems(subject)
        .filter(({ path }) => path === "replica.pods")
        .map(breachOf),
  },
  {
    id: "NET002",
    level: "note",
    title: "A pod's subnet has room for more than its nodes",
    reason: "A node that is replaced takes its addresses before the old one gives them back.",
    check: ofRented(({ pods, interfaces, spec }) =>
      pods.flatMap(({ name, nodes, subnet }) => {
        const room = 2 ** (32 - Number(subnet.split("/")[1])) - RESERVED;
        const taken = nodes.length * nodeAddresses(spec, interfaces);
        if (taken <= room * TIGHT) return [];
        return {
          path: "replica.nodesPerPod",
          message: `the nodes of pod "${name}" take ${taken} of the ${room} addresses of ${subnet}`,
          remedy: "take the layout ec2, or fewer nodes in a pod",
        };
      }),
    ),
  },
];
