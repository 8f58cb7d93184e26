import type { InstanceType } from "../../catalog/instance-type";
import { shown, type Problem } from "../../errors";
import type { ReplicaSpec } from "../../model";
import { minOf } from "../../units";

/** A problem of the capacity settings of a replica, with the rule it violates. */
export interface CapacityProblem extends Problem {
  readonly rule: CapacityRule;
}

export type CapacityRule = "CAP001" | "CAP004" | "CAP005" | "CAP006" | "CAP007" | "CAP008" | "CAP009" | "CAP010";

/** Maximum number of instances in a capacity block (CBDOC). */
const LARGEST_BLOCK = 64;

type Capacity = ReplicaSpec["capacity"];
type Kind = Capacity["kind"];
type Setting = Exclude<keyof Capacity, "kind" | "acknowledgeNonRefundablePurchase">;

/** Settings per kind of capacity. */
const SETTINGS: Record<Kind, readonly Setting[]> = {
  "on-demand": [],
  spot: ["maxUsdPerHour"],
  reservation: ["reservation", "count", "zone", "instanceType"],
  "capacity-block": ["reservation", "count", "zone", "instanceType", "purchase"],
};
const ALL_SETTINGS = [...new Set([...Object.values(SETTINGS).flat()])];

/**
 * Problems of the capacity settings of a replica: everything that EC2 would reject, or sell by mistake.
 *
 * @param type the instance type of all nodes
 * @param nodes number of rented nodes
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
    problem("CAP008", "kind", `${name} is not sold under this purchase option`, {
      found: kind,
      allowed: purchase.join(", "),
      remedy: "choose another purchase option or another instance type",
    }),
  ];
}

function misplaced(capacity: Capacity): CapacityProblem[] {
  return ALL_SETTINGS.filter((key) => capacity[key] !== undefined && !SETTINGS[capacity.kind].includes(key)).map((key) =>
    problem("CAP010", key, `this setting does not apply to capacity of kind ${capacity.kind}`, {
      allowed: SETTINGS[capacity.kind].join(", ") || "none",
      remedy: "remove it, or set `kind` to the capacity that it applies to",
    }),
  );
}

function blockProblems(capacity: Capacity, type: InstanceType, nodes: number): CapacityProblem[] {
  const { kind, reservation, purchase, acknowledgeNonRefundablePurchase: acknowledged } = capacity;
  if (kind !== "capacity-block") return [];
  const smallest = minOf(type.ultraServerInstances ?? [1]);
  return [
    reservation === undefined && purchase === undefined
      ? problem("CAP001", "reservation", "the capacity block has no id", {
          remedy: "set `reservation` to your block, or `purchase` to the offering to buy",
        })
      : [],
    reservation !== undefined && purchase !== undefined
      ? problem("CAP010", "purchase", "a block is already reserved; none can be bought in addition", {
          found: shown(purchase.offering),
          remedy: "remove `reservation` or `purchase`",
        })
      : [],
    purchase !== undefined && !acknowledged
      ? problem("CAP007", "acknowledgeNonRefundablePurchase", "a capacity block is paid upfront and non-refundable", {
          found: shown(acknowledged),
          allowed: "true",
          remedy: "set it to true to let the deployment buy the block, or remove `purchase`",
        })
      : [],
    nodes > LARGEST_BLOCK
      ? problem("CAP009", "kind", "too many nodes for one capacity block", {
          found: String(nodes),
          allowed: `at most ${LARGEST_BLOCK}`,
          remedy: "rent fewer nodes, or choose another purchase option",
        })
      : [],
    nodes % smallest !== 0
      ? problem("CAP008", "kind", `${type.name} is rented only as whole UltraServers`, {
          found: `${nodes} nodes`,
          allowed: `a multiple of ${smallest}`,
          remedy: "rent all nodes of an UltraServer",
        })
      : [],
  ].flat();
}

/** Problems of a reservation that does not match the nodes. */
function reservationProblems(capacity: Capacity, type: InstanceType, nodes: number, zone: string): CapacityProblem[] {
  const { kind, count, zone: reservedZone, instanceType } = capacity;
  if (kind !== "reservation" && kind !== "capacity-block") return [];
  return [
    count !== undefined && count < nodes
      ? problem("CAP004", "count", "the reservation covers fewer instances than are rented", {
          found: String(count),
          allowed: `at least ${nodes}`,
          remedy: "rent fewer nodes, or reserve more",
        })
      : [],
    reservedZone !== undefined && reservedZone !== zone
      ? problem("CAP005", "zone", "the reservation is not in the zone of the nodes", {
          found: reservedZone,
          allowed: zone,
          remedy: "set `region` and `zone` of the replica to match the reservation",
        })
      : [],
    instanceType !== undefined && instanceType !== type.name
      ? problem("CAP006", "instanceType", "the reservation is for another instance type", {
          found: shown(instanceType),
          allowed: type.name,
          remedy: "rent the reserved instance type",
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
