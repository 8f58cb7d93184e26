import { cloudFindings } from "../../../support/cloud-findings";

const nodes = (market: string) => ({
  aws_launch_template: {
    nodes: {
      instance_market_options: { market_type: market },
      capacity_reservation_specification: {
        capacity_reservation_target: { capacity_reservation_resource_group_arn: "arn" },
      },
    },
  },
});

describe("the rules on capacity of stacks", () => {
  it("take a group of reservations for the id of one", () => {
    expect(cloudFindings("CAP101", nodes("capacity-block"))).toEqual([]);
    expect(cloudFindings("CAP104", nodes("spot"))).toEqual([
      "stack: CAP104 at aws_launch_template.nodes: spot with a reservation id",
    ]);
  });
});
