import { Ec2CapacityBlockReservation } from "@cdktf/provider-aws/lib/ec2-capacity-block-reservation";
import { Construct } from "constructs";

export interface CapacityBlockProps {
  readonly name: string;
  /** Id of the offering. Each can be bought once, so a second deployment buys nothing, and another id buys another. */
  readonly offering: string;
}

/**
 * A capacity block that the deployment BUYS, for its whole length, at once and for good: destroying it only forgets it.
 * Make it only where the site file acknowledges that, as `CapacityPlan.purchase` does.
 */
export class CapacityBlock extends Construct {
  readonly reservation: Ec2CapacityBlockReservation;

  constructor(scope: Construct, id: string, props: CapacityBlockProps) {
    super(scope, id);
    this.reservation = new Ec2CapacityBlockReservation(this, "block", {
      capacityBlockOfferingId: props.offering,
      instancePlatform: "Linux/UNIX",
      tags: { Name: props.name },
    });
  }
}
