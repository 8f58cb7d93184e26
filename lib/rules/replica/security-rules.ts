import { alertAddresses, CONTAINER_IMAGES, egressProblems, imageOf, imagesOf, keyProblems } from "../../replica";
import { counted, dollars } from "../../formats";
import { breachOf, ofRented } from "./rented";
import type { Rule } from "../rule";

/** Hours of a long weekend and one working day, in which rented nodes may run unattended. */
const UNATTENDED_HOURS = 96;

/** Rules for the Terraform state, alerts, budget and downloads of the replica. `checkCloud` checks the permissions in its stacks. */
export const SECURITY_RULES: readonly Rule[] = [
  {
    id: "SEC001",
    level: "note",
    title: "The Terraform state of rented machines should be in a shared backend with locking",
    reason: "Without its state, a replica cannot be destroyed; and two people can write a local state at once.",
    check: ofRented(({ spec: { backend } }) =>
      backend.kind !== "local"
        ? []
        : [
            {
              path: "replica.backend",
              message: "the state is a local file in the directory where the stacks are deployed",
              remedy: "set `backend` to a bucket before a team works with the replica",
            },
          ],
    ),
  },
  {
    id: "SEC002",
    level: "warning",
    title: "A replica that runs for days must have cost alerts",
    reason: "Forgotten GPUs are the most expensive mistake possible with this package.",
    check: ofRented(({ spec, cost }) => {
      const hasAlerts = spec.budget !== undefined && alertAddresses(spec).length > 0;
      if (hasAlerts || spec.hours <= UNATTENDED_HOURS) return [];
      const price = cost.usdPerDay === null ? "an unknown price" : dollars(Math.round(cost.usdPerDay));
      return [
        {
          path: "replica.budget",
          message: `nodes run for ${counted(spec.hours, "hour")} at ${price} per day without cost alerts`,
          remedy: "set `budget` with an email address",
        },
      ];
    }),
  },
  {
    id: "SEC003",
    level: "note",
    title: "Alarms and the budget should have a recipient",
    reason: "An alarm without subscribers is noticed after the experiment, a budget overrun after the month.",
    check: ofRented(({ spec }) => {
      const unheard = [spec.operations ? "alarms" : [], spec.budget === undefined ? [] : "the budget"].flat();
      if (unheard.length === 0 || alertAddresses(spec).length > 0) return [];
      return [
        {
          path: "replica.alerts",
          message: `${unheard.join(" and ")} notify a topic without subscribers`,
          remedy: "set `alerts` to email addresses, or subscribe to the topic yourself",
        },
      ];
    }),
  },
  {
    id: "SEC004",
    level: "note",
    title: "The signing key of the Lustre client should be known",
    reason: "AWS publishes no fingerprint of it, so that the first boot trusts any key at the address.",
    check: ofRented(({ spec: { scheduler, storage } }) =>
      storage.kind === "none" || scheduler === "eks" || storage.clientKey !== undefined
        ? []
        : [
            {
              path: "replica.storage.clientKey",
              message: "hosts without a Lustre client install one with a downloaded key",
              remedy: "set `clientKey` to the fingerprint that you checked, or `ami` to an image with the client",
            },
          ],
    ),
  },
  {
    id: "SEC005",
    level: "note",
    title: "Container images should be named by digest",
    reason: "A version can be replaced in its registry; a digest cannot.",
    check: ofRented(({ spec }) =>
      imagesOf(spec)
        .filter((name) => !imageOf(spec, name).includes("@sha256:"))
        .map((name) => {
          const { repository, version } = CONTAINER_IMAGES[name];
          return {
            path: `replica.images.${name}`,
            message: `${repository}:${version} is named by its version`,
            remedy: `set \`images.${name}\` to this image with its digest, as printed by \`crane digest\``,
          };
        }),
    ),
  },
  {
    id: "SEC006",
    level: "error",
    title: "The key of a replica must be in its region",
    reason: "Disks, logs and secrets cannot be created with a key of another region.",
    check: ofRented(({ spec }) => keyProblems(spec).map(breachOf)),
  },
  {
    id: "SEC007",
    level: "error",
    title: "A replica with restricted egress must not need the internet",
    reason: "Without a way out, the first boot ends at the first package, and pods wait for their image forever.",
    check: ofRented(({ spec }) => egressProblems(spec).map(breachOf)),
  },
];
