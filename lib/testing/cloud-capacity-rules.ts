import type { CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { marketOf, placementOf, reservationOf } from "./node-template";

/** Rules on how nodes are bought: a wrong combination shows as capacity that is "insufficient". */
export const CLOUD_CAPACITY_RULES: readonly CloudRule[] = [
  {
    id: "CAP101",
    title: "Nodes of a capacity block name the block",
    reason: "Without its id nothing is launched into the block, which is paid for all the same.",
    check: eachOf("aws_launch_template", (template) =>
      isBlock(template) && reservationOf(template) === undefined ? ["capacity-block without a reservation's id"] : [],
    ),
  },
  {
    id: "CAP102",
    title: "Nodes of a capacity block are in no placement group",
    reason: "A block stands close together already, and elsewhere than where the group would put its nodes.",
    check: eachOf("aws_launch_template", (template) =>
      isBlock(template) && placementOf(template) !== undefined ? ["capacity-block and a placement group"] : [],
    ),
  },
  {
    id: "CAP103",
    title: "Nodes of a reservation are in no placement group but the one that it was made in",
    reason: "A group that the reservation does not know keeps its instances from being used.",
    check: eachOf("aws_launch_template", (template, cloud) => {
      const group = cloud.follow(template.stack, placementOf(template));
      if (reservationOf(template) === undefined || isBlock(template) || group === undefined) return [];
      const reservations = cloud.pointing("aws_ec2_capacity_reservation", "placement_group_arn", group);
      return reservations.length > 0 ? [] : [`a reservation is aimed at from ${group.address}, which it was not made in`];
    }),
  },
  {
    id: "CAP104",
    title: "Spot instances aim at no reservation",
    reason: "Reservations are used by on-demand instances; the launch fails.",
    check: eachOf("aws_launch_template", (template) =>
      marketOf(template) === "spot" && reservationOf(template) !== undefined ? ["spot with a reservation's id"] : [],
    ),
  },
];

function isBlock(template: CloudResource): boolean {
  return marketOf(template) === "capacity-block";
}
