import { alertAddresses } from "../replica";
import { ofRented } from "./rented";
import type { Rule } from "./rule";

/** Hours of a long weekend and one working day: nobody looks at rented nodes for that long. */
const UNATTENDED_HOURS = 96;

/** Rules on who can change the replica, and who notices what it costs. What stacks allow, `checkCloud` looks at. */
export const SECURITY_RULES: readonly Rule[] = [
  {
    id: "SEC001",
    level: "note",
    title: "The state of rented machines is kept where it is locked and found again",
    reason: "Whoever has no state cannot destroy what it holds, and two people can write a local one at once.",
    check: ofRented(({ spec: { backend } }) =>
      backend.kind !== "local"
        ? []
        : [
            {
              path: "replica.backend",
              message: "the state is a file in the folder that `cdktf deploy` runs in",
              remedy: "name a bucket under `backend` before a team works with it",
            },
          ],
    ),
  },
  {
    id: "SEC002",
    level: "warning",
    title: "Somebody is told what a replica of many days costs",
    reason: "Rented GPUs that were forgotten are the dearest mistake that this package lets one make.",
    check: ofRented(({ spec, cost }) => {
      const isTold = spec.budget !== undefined && alertAddresses(spec).length > 0;
      if (isTold || spec.hours <= UNATTENDED_HOURS) return [];
      const price = cost.usdPerDay === null ? "an unknown price" : `${Math.round(cost.usdPerDay)} USD`;
      return [
        {
          path: "replica.budget",
          message: `nodes run for ${spec.hours} hours at ${price} a day, and nobody gets an alert`,
          remedy: "state `budget` with an address",
        },
      ];
    }),
  },
  {
    id: "SEC003",
    level: "note",
    title: "Alarms and the budget tell somebody",
    reason: "An alarm that nobody hears is found after the experiment, and a budget after the month.",
    check: ofRented(({ spec }) => {
      const unheard = [spec.operations ? "alarms" : [], spec.budget === undefined ? [] : "the budget"].flat();
      if (unheard.length === 0 || alertAddresses(spec).length > 0) return [];
      return [
        {
          path: "replica.alerts",
          message: `${unheard.join(" and ")} are told to a topic that nobody has subscribed to`,
          remedy: "name mail addresses under `alerts`, or subscribe to the topic yourself",
        },
      ];
    }),
  },
];
