import { capacityProblems, type CapacityRule } from "../replica/capacity-problems";
import { breachOf, ofRented, planProblems } from "./rented";
import { figure, type Rule } from "./rule";

/** A rule that the check of the capacity tells by its id. */
function told(id: CapacityRule, title: string, reason: string): Rule {
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

/** Rules on how the replica's nodes are bought. */
export const CAPACITY_RULES: readonly Rule[] = [
  told(
    "CAP001",
    "Nodes in a capacity block name it",
    "Nothing is launched into a block without its id, and it is paid for.",
  ),
  {
    id: "CAP002",
    level: "warning",
    title: "The replica uses all that is reserved for it",
    reason: "A reservation and a capacity block cost the same whether instances run in it or not.",
    check: ofRented(({ spec, nodes }) => {
      const { kind, count } = spec.capacity;
      if ((kind !== "reservation" && kind !== "capacity-block") || count === undefined || count <= nodes) return [];
      return [
        {
          path: "replica.capacity.count",
          message: `${count} instances are reserved, ${nodes} are rented`,
          remedy: `rent ${count} nodes, or reserve ${nodes}`,
        },
      ];
    }),
  },
  {
    id: "CAP003",
    level: "warning",
    title: "The replica's hours cost no more than its budget",
    reason: "A budget only tells; the nodes go on to the end time.",
    check: ofRented(({ spec, cost }) => {
      const total = (cost.usdPerHour ?? 0) * spec.hours;
      if (spec.budget === undefined || total <= spec.budget.usdPerMonth) return [];
      return [
        {
          path: "replica.budget.usdPerMonth",
          message: `${spec.hours} hours at ${figure(cost.usdPerHour ?? 0)} USD cost ${figure(total)} USD, the budget is ${figure(spec.budget.usdPerMonth)} USD`,
          remedy: "shorten `hours`, rent fewer nodes, or raise the budget",
        },
      ];
    }),
  },
  told("CAP004", "A reservation holds as many instances as are rented", "The launch fails for the instances beyond it."),
  told("CAP005", "A reservation is in the zone of the nodes", "Capacity of one zone is of no use in another."),
  told("CAP006", "A reservation is for the instance type of the nodes", "Capacity of one type is of no use for another."),
  told(
    "CAP007",
    "A capacity block is bought only where the file acknowledges that it cannot be given back",
    "The whole block is paid for when `cdktf deploy` runs.",
  ),
  told("CAP008", "The instance type can be bought that way", "Some types come only in capacity blocks, or not on demand."),
  told("CAP009", "A capacity block holds the nodes", "AWS sells no block of more than 64 instances."),
  told("CAP010", "The capacity has only settings of its kind", "A setting that is not used was meant for something else."),
  {
    id: "CAP011",
    level: "error",
    title: "The site has and the money buys what the replica asks for",
    reason: "Nothing is rented that the site does not have, or for more than was allowed.",
    check: (subject) =>
      planProblems(subject)
        .filter(({ path }) => path !== "replica.pods")
        .map(breachOf),
  },
  {
    id: "CAP012",
    level: "warning",
    title: "The nodes are in a zone that has their instance type",
    reason: "A subnet in another zone is made all the same, and every launch in it fails.",
    check: ofRented(({ type: { name, localZones }, zone }) => {
      if (localZones === undefined || localZones.includes(zone)) return [];
      return [
        {
          path: "replica.zone",
          message: `${name} is offered in the Local Zone ${localZones.join(" or ")} alone, the nodes are in ${zone}`,
          remedy: "set `region` and `zone` to it, as in `region: us-east-1` and `zone: dfw-2a`, and opt in to the zone",
        },
      ];
    }),
  },
];
