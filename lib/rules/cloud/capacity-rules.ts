import type { CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";
import { marketOf, placementOf, reservationOf } from "./node-template";

/** Rules for the purchase of nodes: EC2 reports a wrong combination as "insufficient" capacity. */
export const CLOUD_CAPACITY_RULES: readonly CloudRule[] = [
  {
    id: "CAP101",
    title: "Nodes in a capacity block must name the block",
    reason: "Without its id, nothing launches into the block, which is paid for anyway.",
    check: eachOf("aws_launch_template", (template) =>
      isBlock(template) && reservationOf(template) === undefined ? ["capacity-block without a reservation id"] : [],
    ),
  },
  {
    id: "CAP102",
    title: "Nodes in a capacity block must not be in a placement group",
    reason: "The instances of a block are already close together, in a place that the group does not choose.",
    check: eachOf("aws_launch_template", (template) =>
      isBlock(template) && placementOf(template) !== undefined ? ["capacity-block with a placement group"] : [],
    ),
  },
  {
    id: "CAP103",
    title: "Nodes in a reservation must not be in a placement group other than the reservation's",
    reason: "EC2 does not use the reserved instances for nodes in another group.",
    check: eachOf("aws_launch_template", (template, cloud) => {
      const group = cloud.follow(template.stack, placementOf(template));
      if (reservationOf(template) === undefined || isBlock(template) || group === undefined) return [];
      const reservations = cloud.pointing("aws_ec2_capacity_reservation", "placement_group_arn", group);
      return reservations.length > 0
        ? []
        : [`it targets a reservation from ${group.address}, which is not the reservation's group`];
    }),
  },
  {
    id: "CAP104",
    title: "Spot instances must not target a reservation",
    reason: "Only on-demand instances use reservations; the launch fails.",
    check: eachOf("aws_launch_template", (template) =>
      marketOf(template) === "spot" && reservationOf(template) !== undefined ? ["spot with a reservation id"] : [],
    ),
  },
];

function isBlock(template: CloudResource): boolean {
  return marketOf(template) === "capacity-block";
}
