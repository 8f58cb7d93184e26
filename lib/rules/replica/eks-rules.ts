import { eksProblems } from "../../replica";
import { breachOf, ofRented } from "./rented";
import type { Rule } from "../rule";

/** Rules for the EKS cluster of a replica. `checkCloud` checks its stacks. */
export const EKS_RULES: readonly Rule[] = [
  {
    id: "EKS001",
    level: "error",
    title: "Managed node groups of EKS must support the settings of the replica",
    reason: "EKS rejects the node group, or starts it with another AMI or at another price than intended.",
    check: ofRented(({ spec }) => eksProblems(spec).map(breachOf)),
  },
];
