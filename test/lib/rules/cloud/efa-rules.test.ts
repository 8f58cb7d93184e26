import { instanceTypes } from "../../../../lib/catalog/instance-type";
import { efaLayout } from "../../../../lib/replica";
import { CLOUD_EFA_RULES } from "../../../../lib/rules/cloud/efa-rules";
import { cloudFindings } from "../../../support/cloud-findings";

describe("the rules on interfaces", () => {
  it.each(["ec2", "parallelcluster", "legacy"] as const)("hold for every instance type in the layout %s", (layout) => {
    const templates = instanceTypes().map((type) => [
      type.name,
      {
        instance_type: type.name,
        network_interfaces: efaLayout(type, layout).map((one) => ({
          ...{ network_card_index: one.networkCard, device_index: one.device, interface_type: one.type },
        })),
      },
    ]);
    const resource = { aws_launch_template: Object.fromEntries(templates) as object };
    expect(CLOUD_EFA_RULES.flatMap(({ id }) => cloudFindings(id, resource))).toEqual([]);
  });

  it("fail for the layout of a type with more cards on one with fewer", () => {
    const cards = Array.from({ length: 32 }, (_, card) => ({ network_card_index: card, interface_type: "efa" }));
    const resource = { aws_launch_template: { a: { instance_type: "p4d.24xlarge", network_interfaces: cards } } };
    expect(cloudFindings("EFA102", resource)).toHaveLength(1);
    expect(cloudFindings("EFA103", resource)).toHaveLength(28);
  });
});
