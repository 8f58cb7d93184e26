import { capacityProblems, type CapacityRule } from "../../replica/checks/capacity-problems";
import { counted, dollars } from "../../formats";
import { breachOf, ofRented, planProblems } from "./rented";
import { type Rule } from "../rule";

/** A rule that `capacityProblems` reports by its id. */
function capacityRule(id: CapacityRule, title: string, reason: string): Rule {
  return {
    id,
    level: "error",
    title,
    reason,
    check: ofRented(({ spec, type, nodes, zone }) =>
      capacityProblems(spec, type, nodes, zone)
        .filter(({ rule }) => rule === id)
        .map(breachOf),
    ),
  };
}

/** Rules for the purchase of the replica's nodes. */
export const CAPACITY_RULES: readonly Rule[] = [
  capacityRule(
    "CAP001",
    "Nodes in a capacity block must name the block",
    "Without its id, nothing launches into the block, which is paid for anyway.",
  ),
  {
    id: "CAP002",
    level: "warning",
    title: "The replica must use all capacity reserved for it",
    reason: "A reservation or capacity block costs the same whether or not instances run in it.",
    check: ofRented(({ spec, nodes }) => {
      const { kind, count } = spec.capacity;
      if ((kind !== "reservation" && kind !== "capacity-block") || count === undefined || count <= nodes) return [];
      return [
        {
          path: "replica.capacity.count",
          message: `${counted(count, "instance")} reserved, ${nodes} rented`,
          remedy: `rent ${counted(count, "node")}, or reserve ${nodes}`,
        },
      ];
    }),
  },
  {
    id: "CAP003",
    level: "warning",
    title: "The rented hours must cost no more than the budget",
    reason: "A budget only alerts; the nodes run until their end time.",
    check: ofRented(({ spec, cost }) => {
      const total = (cost.usdPerHour ?? 0) * spec.hours;
      if (spec.budget === undefined || total <= spec.budget.usdPerMonth) return [];
      return [
        {
          path: "replica.budget.usdPerMonth",
          message: `${counted(spec.hours, "hour")} at ${dollars(cost.usdPerHour ?? 0)} cost ${dollars(total)}; the budget is ${dollars(spec.budget.usdPerMonth)}`,
          remedy: "reduce `hours`, rent fewer nodes, or raise the budget",
        },
      ];
    }),
  },
  capacityRule("CAP004", "A reservation must cover all rented nodes", "Launches beyond the reservation fail."),
  capacityRule(
    "CAP005",
    "A reservation must be in the zone of the nodes",
    "Capacity in one zone cannot be used in another.",
  ),
  capacityRule(
    "CAP006",
    "A reservation must be for the instance type of the nodes",
    "Capacity for one type cannot be used by another.",
  ),
  capacityRule(
    "CAP007",
    "Buying a capacity block must be acknowledged as non-refundable",
    "The whole block is paid on deployment.",
  ),
  capacityRule(
    "CAP008",
    "The instance type must be available under the chosen purchase option",
    "Some types are sold only as capacity blocks, or not on demand.",
  ),
  capacityRule(
    "CAP009",
    "All nodes must fit in one capacity block",
    "AWS sells no capacity block of more than 64 instances.",
  ),
  capacityRule(
    "CAP010",
    "Capacity must have only the settings for its kind",
    "An unused setting was meant for something else.",
  ),
  {
    id: "CAP011",
    level: "error",
    title: "The replica must stay within the site and within its spending limit",
    reason: "It never rents more than the site has, or for more than the limit.",
    check: (subject) =>
      planProblems(subject)
        .filter(({ path }) => path !== "replica.pods")
        .map(breachOf),
  },
  {
    id: "CAP012",
    level: "warning",
    title: "The nodes must be in a zone that offers their instance type",
    reason: "AWS creates the subnet in any zone, but every launch in it fails.",
    check: ofRented(({ type: { name, localZones }, zone }) => {
      if (localZones === undefined || localZones.includes(zone)) return [];
      return [
        {
          path: "replica.zone",
          message: `${name} is offered only in Local Zone ${localZones.join(" or ")}; the nodes are in ${zone}`,
          remedy:
            "set `region` and `zone` to that Local Zone, such as `region: us-east-1` and `zone: dfw-2a`, and opt in to it",
        },
      ];
    }),
  },
];
