import { homeZone, isLocalZone } from "../../replica";
import { lustreSizes } from "../../replica/lustre-capacity";
import { slurmProblems } from "../../replica/checks/slurm-problems";
import { breachOf, ofRented } from "./rented";
import { thousands } from "../../formats";
import type { Rule } from "../rule";

/** Rules for the shared storage of rented nodes. */
export const FSX_RULES: readonly Rule[] = [
  {
    id: "FSX001",
    level: "error",
    title: "The shared file system must have a size that FSx for Lustre offers",
    reason: "Terraform and its provider accept any size; creation then fails.",
    check: ofRented(({ spec: { storage } }) => {
      const wrong = lustreSizes(storage.capacityGib, null);
      if (storage.kind !== "fsx-lustre" || storage.efa || !wrong) return [];
      return [size(storage.capacityGib, "", wrong)];
    }),
  },
  {
    id: "FSX002",
    level: "error",
    title: "A shared file system with EFA must have a size that fits its throughput",
    reason: "These file systems consist of servers of fixed size; creation fails for part of a server.",
    check: ofRented(({ spec: { storage } }) => {
      const wrong = lustreSizes(storage.capacityGib, storage.throughputPerTib);
      if (storage.kind !== "fsx-lustre" || !storage.efa || !wrong) return [];
      return [size(storage.capacityGib, ` with EFA at ${storage.throughputPerTib} MB/s per TiB`, wrong)];
    }),
  },
  {
    id: "FSX003",
    level: "warning",
    title: "Nodes of a file system with EFA must have EFA",
    reason: "Nodes without EFA access it over TCP, and the extra price of EFA buys nothing.",
    check: ofRented(({ spec: { storage }, type }) => {
      if (storage.kind !== "fsx-lustre" || !storage.efa || type.efaInterfaces > 0) return [];
      return [
        {
          path: "replica.storage.efa",
          message: `${type.name} has no EFA interface`,
          remedy: "remove `efa`, or use an instance type with EFA",
        },
      ];
    }),
  },
  {
    id: "FSX004",
    level: "note",
    title: "Data on the shared file system should outlive the replica",
    reason: "Checkpoints are the result of a run; destroying the replica deletes them with the file system.",
    check: ofRented(({ spec: { storage } }) => {
      if (storage.kind !== "fsx-lustre" || storage.repository || storage.keepOnDestroy) return [];
      return [
        {
          path: "replica.storage",
          message: "the file system has no linked bucket and is deleted with the replica",
          remedy: "set `repository` and `keepOnDestroy`, or keep nothing of value on it",
        },
      ];
    }),
  },
  {
    id: "FSX005",
    level: "warning",
    title: "The shared file system must be in the zone of the nodes",
    reason: "Traffic between zones is slower and billed, and EFA does not cross zones.",
    check: ofRented(({ spec, zone }) => {
      if (spec.storage.kind !== "fsx-lustre" || !isLocalZone(spec)) return [];
      return [
        {
          path: "replica.storage",
          message: `the nodes are in Local Zone ${zone}, the file system in ${homeZone(spec)}`,
          remedy: "remove the file system, or use an instance type offered in a zone of the region",
        },
      ];
    }),
  },
  {
    id: "FSX006",
    level: "error",
    title: "Home directories on shared storage require shared storage in the replica",
    reason: "Nodes would wait for a directory that is never mounted.",
    check: ofRented(({ spec }) => slurmProblems(spec).map(breachOf)),
  },
];

function size(capacityGib: number, how: string, { allowed, nextGib }: { allowed: string; nextGib: number }) {
  return {
    path: "replica.storage.capacityGib",
    message: `FSx offers no file system of ${thousands(capacityGib)} GiB${how}; its size must be ${allowed}`,
    remedy: `set \`capacityGib\` to ${nextGib}`,
  };
}
