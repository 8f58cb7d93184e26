import { attempt } from "../errors";
import { replicaOf } from "../replica";
import type { Rule } from "./rule";

export const REPLICA_RULES: readonly Rule[] = [
  {
    id: "REP001",
    level: "warning",
    title: "The replica reproduces what the site file asks for",
    reason: "Rented nodes cost money from the first minute, whether or not they are what was meant.",
    check: ({ checked, plan }) => {
      // Why a replica cannot be planned at all, other rules tell.
      const { limitations = [] } = attempt(() => replicaOf(checked, plan)).value ?? {};
      return limitations.map((message) => ({
        path: "replica",
        message,
        remedy: "change what the replica asks for, or see to it yourself",
      }));
    },
  },
];
