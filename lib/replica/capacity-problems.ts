import type { InstanceType } from "../catalog/instance-type";
import { shown, type Problem } from "../errors";
import type { ReplicaSpec } from "../model";

/** A reason why a replica cannot be rented the way that its file says, and the rule that it breaks. */
export interface CapacityProblem extends Problem {
  readonly rule: CapacityRule;
}

export type CapacityRule = "CAP001" | "CAP004" | "CAP005" | "CAP006" | "CAP007" | "CAP008" | "CAP009" | "CAP010";

/** Most instances of one capacity block (CBDOC). */
const LARGEST_BLOCK = 64;

type Capacity = ReplicaSpec["capacity"];
type Kind = Capacity["kind"];
type Setting = Exclude<keyof Capacity, "kind" | "acknowledgeNonRefundablePurchase">;

/** The settings that belong to a kind of capacity. */
const SETTINGS: Record<Kind, readonly Setting[]> = {
  "on-demand": [],
  spot: ["maxUsdPerHour"],
  reservation: ["reservation", "count", "zone", "instanceType"],
  "capacity-block": ["reservation", "count", "zone", "instanceType", "purchase"],
};
const ALL_SETTINGS = [...new Set([...Object.values(SETTINGS).flat()])];

/**
 * Everything that EC2 would refuse, or sell by mistake, of the capacity that a replica asks for.
 *
 * @param type the instance type of all nodes
 * @param nodes how many are rented
 * @param zone their availability zone, such as `us-east-2a`
 * @returns problems with the code MODEL003
 */
export function capacityProblems(
  { capacity }: Pick<ReplicaSpec, "capacity">,
  type: InstanceType,
  nodes: number,
  zone: string,
): CapacityProblem[] {
  return [
    ...kindProblems(capacity.kind, type),
    ...misplaced(capacity),
    ...blockProblems(capacity, type, nodes),
    ...reservationProblems(capacity, type, nodes, zone),
  ];
}

function kindProblems(kind: Kind, { name, purchase }: InstanceType): CapacityProblem[] {
  if (purchase.includes(kind)) return [];
  return [
    problem("CAP008", "kind", `${name} cannot be bought this way`, {
      found: kind,
      allowed: purchase.join(", "),
      remedy: "buy it in another way, or take another instance type",
    }),
  ];
}

function misplaced(capacity: Capacity): CapacityProblem[] {
  return ALL_SETTINGS.filter((key) => capacity[key] !== undefined && !SETTINGS[capacity.kind].includes(key)).map((key) =>
    problem("CAP010", key, `capacity of kind ${capacity.kind} has no such setting`, {
      allowed: SETTINGS[capacity.kind].join(", ") || "none",
      remedy: "leave it out, or name the kind of capacity that it is for",
    }),
  );
}

function blockProblems(capacity: Capacity, type: InstanceType, nodes: number): CapacityProblem[] {
  const { kind, reservation, purchase, acknowledgeNonRefundablePurchase: acknowledged } = capacity;
  if (kind !== "capacity-block") return [];
  const smallest = Math.min(...(type.ultraServerInstances ?? [1]));
  return [
    reservation === undefined && purchase === undefined
      ? problem("CAP001", "reservation", "nodes in a capacity block need its id", {
          remedy: "name the block that you have, or the offering to buy under `purchase`",
        })
      : [],
    reservation !== undefined && purchase !== undefined
      ? problem("CAP010", "purchase", "there is a block already, so none is bought", {
          found: shown(purchase.offering),
          remedy: "leave out either `reservation` or `purchase`",
        })
      : [],
    purchase !== undefined && !acknowledged
      ? problem("CAP007", "acknowledgeNonRefundablePurchase", "a capacity block is paid at once and cannot be given back", {
          found: shown(acknowledged),
          allowed: "true",
          remedy: "set it to true if `cdktf deploy` shall buy the block, or leave out `purchase`",
        })
      : [],
    nodes > LARGEST_BLOCK
      ? problem("CAP009", "kind", "a capacity block does not hold so many nodes", {
          found: String(nodes),
          allowed: `at most ${LARGEST_BLOCK}`,
          remedy: "rent fewer nodes, or buy them in another way",
        })
      : [],
    nodes % smallest !== 0
      ? problem("CAP008", "kind", `${type.name} is rented by whole UltraServers`, {
          found: `${nodes} nodes`,
          allowed: `UltraServers of ${type.ultraServerInstances?.join(" or ")}`,
          remedy: "rent as many nodes as UltraServers have",
        })
      : [],
  ].flat();
}

/** What the file says of the reservation against what is put into it. */
function reservationProblems(capacity: Capacity, type: InstanceType, nodes: number, zone: string): CapacityProblem[] {
  const { kind, count, zone: reservedZone, instanceType } = capacity;
  if (kind !== "reservation" && kind !== "capacity-block") return [];
  return [
    count !== undefined && count < nodes
      ? problem("CAP004", "count", "the reservation holds fewer instances than are rented", {
          found: String(count),
          allowed: `at least ${nodes}`,
          remedy: "rent fewer nodes, or reserve more",
        })
      : [],
    reservedZone !== undefined && reservedZone !== zone
      ? problem("CAP005", "zone", "the reservation is in another zone than the nodes", {
          found: reservedZone,
          allowed: zone,
          remedy: "set `region` and `zone` of the replica to those of the reservation",
        })
      : [],
    instanceType !== undefined && instanceType !== type.name
      ? problem("CAP006", "instanceType", "the reservation is for another instance type", {
          found: shown(instanceType),
          allowed: type.name,
          remedy: "rent the instance type that is reserved",
        })
      : [],
  ].flat();
}

function problem(
  rule: CapacityRule,
  key: keyof Capacity,
  message: string,
  rest: Pick<Problem, "found" | "allowed" | "remedy">,
): CapacityProblem {
  return { rule, code: "MODEL003", path: `replica.capacity.${key}`, message, ...rest };
}
