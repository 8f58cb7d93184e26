import { eksProblems } from "../replica";
import { breachOf, ofRented } from "./rented";
import type { Rule } from "./rule";

/** Rules on the Kubernetes cluster of a replica. What its stacks then hold, `checkCloud` looks at. */
export const EKS_RULES: readonly Rule[] = [
  {
    id: "EKS001",
    level: "error",
    title: "Managed node groups of EKS can be what the replica asks for",
    reason: "EKS refuses the node group, or starts it from another image or at another price than was meant.",
    check: ofRented(({ spec }) => eksProblems(spec).map(breachOf)),
  },
];
