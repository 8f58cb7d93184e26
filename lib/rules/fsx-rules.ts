import { homeZone, isLocalZone } from "../replica";
import { lustreSizes } from "../replica/lustre-capacity";
import { slurmProblems } from "../replica/slurm-problems";
import { breachOf, ofRented } from "./rented";
import type { Rule } from "./rule";

/** Rules on the storage that nodes share. */
export const FSX_RULES: readonly Rule[] = [
  {
    id: "FSX001",
    level: "error",
    title: "The shared file system has a size that FSx for Lustre makes",
    reason: "Terraform and its provider take any size, and the creation fails.",
    check: ofRented(({ spec: { storage } }) => {
      const wrong = lustreSizes(storage.capacityGib, null);
      if (storage.kind !== "fsx-lustre" || storage.efa || !wrong) return [];
      return [size(storage.capacityGib, "", wrong)];
    }),
  },
  {
    id: "FSX002",
    level: "error",
    title: "A shared file system with EFA has a size of its throughput's step",
    reason: "Such file systems come in servers of a fixed size, and the creation fails for part of one.",
    check: ofRented(({ spec: { storage } }) => {
      const wrong = lustreSizes(storage.capacityGib, storage.throughputPerTib);
      if (storage.kind !== "fsx-lustre" || !storage.efa || !wrong) return [];
      return [size(storage.capacityGib, ` with EFA at ${storage.throughputPerTib} MB/s per TiB`, wrong)];
    }),
  },
  {
    id: "FSX003",
    level: "warning",
    title: "Nodes of a file system with EFA have EFA themselves",
    reason: "Others reach it by TCP, and the price of EFA buys nothing.",
    check: ofRented(({ spec: { storage }, type }) => {
      if (storage.kind !== "fsx-lustre" || !storage.efa || type.efaInterfaces > 0) return [];
      return [
        {
          path: "replica.storage.efa",
          message: `${type.name} has no EFA interface`,
          remedy: "leave `efa` out, or take a type with EFA",
        },
      ];
    }),
  },
  {
    id: "FSX004",
    level: "note",
    title: "What is written to the shared file system outlives the replica",
    reason: "Checkpoints are what a run is for; `cdktf destroy` deletes the file system with them.",
    check: ofRented(({ spec: { storage } }) => {
      if (storage.kind !== "fsx-lustre" || storage.repository || storage.keepOnDestroy) return [];
      return [
        {
          path: "replica.storage",
          message: "the file system has no bucket linked to it and is deleted with the replica",
          remedy: "set `repository` and `keepOnDestroy`, or see to it that nothing there is worth keeping",
        },
      ];
    }),
  },
  {
    id: "FSX005",
    level: "warning",
    title: "The shared file system stands in the zone of the nodes",
    reason: "Every byte that leaves a zone takes longer and is paid for, and EFA does not leave it.",
    check: ofRented(({ spec, zone }) => {
      if (spec.storage.kind !== "fsx-lustre" || !isLocalZone(spec)) return [];
      return [
        {
          path: "replica.storage",
          message: `nodes are in the Local Zone ${zone}, the file system in ${homeZone(spec)}`,
          remedy: "leave the file system out, or take an instance type that is offered in a zone of the region",
        },
      ];
    }),
  },
  {
    id: "FSX006",
    level: "error",
    title: "Homes in the shared file system have one to lie in",
    reason: "Nodes would wait for a folder that nothing mounts.",
    check: ofRented(({ spec }) => slurmProblems(spec).map(breachOf)),
  },
];

function size(capacityGib: number, how: string, { allowed, nextGib }: { allowed: string; nextGib: number }) {
  return {
    path: "replica.storage.capacityGib",
    message: `a file system of ${capacityGib} GiB${how} is not made: its size is ${allowed}`,
    remedy: `take ${nextGib} GiB`,
  };
}
