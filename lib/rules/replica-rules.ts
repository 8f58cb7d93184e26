import { instanceType } from "../catalog";
import { planReplica, RENTABLE } from "../replica";
import type { Rule } from "./rule";

export const REPLICA_RULES: readonly Rule[] = [
  {
    id: "REP001",
    level: "warning",
    title: "The replica reproduces what the site file asks for",
    reason: "Rented nodes cost money from the first minute, whether or not they are what was meant.",
    check: ({ checked: { site }, plan }) => {
      if (site.replica === undefined) return [];
      const { limitations } = planReplica(plan, site.replica, instanceType(site.replica.instanceType));
      return limitations.map((message) => ({
        path: "replica",
        message,
        remedy: "change what the replica asks for, or see to it yourself",
      }));
    },
  },
  {
    id: "REP002",
    level: "error",
    title: "The replica's capacity can be rented",
    reason: "A purchase that is not understood must not be made.",
    check: ({ checked: { site } }) =>
      site.replica === undefined || RENTABLE.includes(site.replica.capacity.kind)
        ? []
        : [
            {
              path: "replica.capacity.kind",
              message: `capacity of kind ${site.replica.capacity.kind} cannot be rented yet`,
              remedy: "rent on demand, or leave the replica out",
            },
          ],
  },
];
