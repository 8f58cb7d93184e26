import type { Rule } from "../rule";

export const REPLICA_RULES: readonly Rule[] = [
  {
    id: "REP001",
    level: "warning",
    title: "The replica must provide everything that the site file requests",
    reason: "Rented nodes cost money from the first minute, even if they do not match the request.",
    check: ({ replica }) => {
      // Other rules report why a replica cannot be planned at all.
      const { limitations = [] } = replica.value ?? {};
      return limitations.map((message) => ({
        path: "replica",
        message,
        remedy: "change the `replica` settings, or provide what is missing yourself",
      }));
    },
  },
];
