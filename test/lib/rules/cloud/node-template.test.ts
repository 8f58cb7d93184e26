import {
  interfacesOf,
  isEfa,
  marketOf,
  placementOf,
  reservationOf,
  typeOf,
} from "../../../../lib/rules/cloud/node-template";

const template = (body: object) => ({
  ...{ stack: "pod", address: "aws_launch_template.a", type: "aws_launch_template" },
  body: { ...body },
});

describe("a launch template", () => {
  it("has interfaces with defaults as EC2 fills them in", () => {
    const [first, second] = interfacesOf(
      template({ network_interfaces: [{}, { network_card_index: 1, device_index: 1, interface_type: "efa-only" }] }),
    );
    expect(first).toMatchObject({ card: 0, device: 0, type: "interface", isPublic: false, groups: [] });
    expect(second).toMatchObject({ card: 1, device: 1, type: "efa-only" });
    expect([first, second].map((one) => one && isEfa(one))).toEqual([false, true]);
  });

  it("has a type where the catalog has it", () => {
    expect(typeOf(template({ instance_type: "p5.48xlarge" }))?.gpus).toBe(8);
    expect(typeOf(template({ instance_type: "m5.large" }))).toBeUndefined();
  });

  it("has a market where it is not the regular one", () => {
    expect(marketOf(template({ instance_market_options: { market_type: "spot" } }))).toBe("spot");
    expect(marketOf(template({}))).toBeUndefined();
  });

  it("has a reservation by its id or its group, and a placement group by its name or id", () => {
    const target = (own: object) => template({ capacity_reservation_specification: { capacity_reservation_target: own } });
    expect(reservationOf(target({ capacity_reservation_id: "cr-1" }))).toBe("cr-1");
    expect(reservationOf(target({ capacity_reservation_resource_group_arn: "arn" }))).toBe("arn");
    expect(placementOf(template({ placement: { group_name: "a" } }))).toBe("a");
    expect([reservationOf(template({})), placementOf(template({}))]).toEqual([undefined, undefined]);
  });
});
