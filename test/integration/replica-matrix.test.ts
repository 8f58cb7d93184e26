import { instanceType, type Purchase } from "../../lib/catalog/instance-type";
import type { ReplicaProps } from "../../lib/model";
import { checkCloud, checkReferences, synthToJson } from "../../lib/testing";
import { Replica } from "../../stacks/replica";
import { sitePlan } from "../support/site-plan";
import { resourcesByAddress } from "../support/synth-stacks";
import { tempFolder } from "../support/temp-folder";
import { describeWithMirror, init, planned, terraform, writeAsModules } from "./offline";

const TYPES = [
  ...["p4d.24xlarge", "p5.48xlarge", "p5e.48xlarge", "p5en.48xlarge", "p6-b200.48xlarge", "p6-b300.48xlarge"],
  ...["p6e-gb200.36xlarge", "g6e.48xlarge", "g5.xlarge"],
];
const LAYOUTS = ["ec2", "parallelcluster", "legacy"] as const;
const SCHEDULERS = ["none", "slurm", "eks"] as const;
const STORAGE: readonly ReplicaProps["storage"][] = [
  { kind: "none" },
  { kind: "fsx-lustre", capacityGib: 1200 },
  { kind: "fsx-lustre", capacityGib: 4800, throughputPerTib: 1000, efa: true, repository: true },
  { kind: "fsx-lustre", repository: true, keepOnDestroy: true },
];
/** Homes take turns with accounting, and are where there is room for them. */
const slurmAt = (at: number, storage: ReplicaProps["storage"]): ReplicaProps["slurm"] => ({
  homes: turn(["head-node", storage?.kind === "fsx-lustre" ? "lustre" : "none", "none"] as const, at),
  accounting: at % 2 === 0,
});

const ID = "cr-0123456789abcdef0";
const CAPACITY: Record<Purchase, readonly NonNullable<ReplicaProps["capacity"]>[]> = {
  "on-demand": [{ kind: "on-demand" }],
  spot: [{ kind: "spot" }, { kind: "spot", maxUsdPerHour: 20 }],
  reservation: [{ kind: "reservation" }, { kind: "reservation", reservation: ID, count: 64 }],
  "capacity-block": [
    { kind: "capacity-block", reservation: ID },
    { kind: "capacity-block", purchase: { offering: "cb-0123456789abcdef0" }, acknowledgeNonRefundablePurchase: true },
  ],
};

/** The entry of a list that comes round at a turn. */
const turn = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** A way to buy under a scheduler: EKS takes no limit on the price of spot instances. */
function under(scheduler: (typeof SCHEDULERS)[number], capacity: NonNullable<ReplicaProps["capacity"]>) {
  return scheduler === "eks" && capacity.kind === "spot" ? { kind: capacity.kind } : capacity;
}

/** Every type with every layout; the other settings take turns, each in its own time. */
const MATRIX: readonly (readonly [string, ReplicaProps])[] = TYPES.flatMap((name) =>
  LAYOUTS.map((efaLayout) => ({ name, efaLayout })),
).map(({ name, efaLayout }, index) => {
  const { purchase, ultraServerInstances } = instanceType(name);
  const ways = purchase.flatMap((way) => CAPACITY[way]);
  const storage = turn(STORAGE, index);
  const scheduler = turn(SCHEDULERS, index + Math.floor(index / LAYOUTS.length));
  const props: ReplicaProps = {
    ...{ name: `m${index + 1}`, slurm: slurmAt(Math.floor(index / SCHEDULERS.length), storage) },
    ...{ instanceType: name, efaLayout, pods: 1 + (index % 2), nodesPerPod: ultraServerInstances?.[0] ?? 1 },
    ...{ capacity: under(scheduler, turn(ways, 5 * index)), scheduler, storage },
    ...{ operations: index % 5 === 0, owner: "gpu-team" },
    ...(index % 4 === 0 ? { kmsKey: "create", logDays: 365 } : {}),
    ...(index % 3 === 0 ? { budget: { usdPerMonth: 1000, email: "gpu@example.com" } } : {}),
  };
  return [`m${index + 1}`, props];
});

const stacks = synthToJson((app) => {
  const site = { plan: sitePlan() };
  for (const [id, props] of MATRIX) new Replica(app, id, { site, ...props });
});

describe("the matrix of replicas", () => {
  it("has at least 24 of them, with every layout and every way to buy", () => {
    expect(MATRIX.length).toBeGreaterThanOrEqual(24);
    const settings = MATRIX.map(([, props]) => props);
    expect(new Set(settings.map(({ capacity }) => capacity?.kind)).size).toBe(4);
    expect(new Set(settings.map(({ storage }) => JSON.stringify(storage))).size).toBe(STORAGE.length);
    expect(new Set(settings.map(({ scheduler }) => scheduler)).size).toBe(SCHEDULERS.length);
    const clusters = settings.filter(({ scheduler }) => scheduler === "slurm").map(({ slurm }) => slurm);
    expect(new Set(clusters.map((slurm) => slurm?.homes)).size).toBe(3);
    expect(new Set(clusters.map((slurm) => slurm?.accounting)).size).toBe(2);
  });

  it("has clusters of EKS with every layout, and with every way to buy", () => {
    const clusters = MATRIX.map(([, props]) => props).filter(({ scheduler }) => scheduler === "eks");
    expect(new Set(clusters.map(({ efaLayout }) => efaLayout)).size).toBe(LAYOUTS.length);
    expect(new Set(clusters.map(({ capacity }) => capacity?.kind)).size).toBe(Object.keys(CAPACITY).length);
    expect(clusters.some(({ operations }) => operations)).toBe(true);
  });

  it("hangs together, and keeps the rules on stacks", () => {
    expect(checkReferences(stacks)).toEqual([]);
    expect(checkCloud(stacks)).toEqual([]);
  });
});

describeWithMirror()("the stacks of the matrix", () => {
  const folder = tempFolder();

  it("are valid, and are planned without AWS as all that they declare", () => {
    writeAsModules(folder, stacks);
    init(folder);
    terraform(folder, "validate", "-no-color");
    const changes = planned(folder);
    const declared = Object.entries(stacks).flatMap(([id, stack]) =>
      Object.keys(resourcesByAddress(stack)).map((address) => `module.${id}.${address}`),
    );
    expect(Object.keys(changes).sort()).toEqual(declared.sort());
    expect(new Set(Object.values(changes).flat())).toEqual(new Set(["create"]));
  }, 900_000);
});
