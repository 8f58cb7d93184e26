import { cloudFindings } from "../../../support/cloud-findings";

const subnet = { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.0.0/24" };
const nodes = (endpoint: object) => ({
  aws_vpc: { main: {} },
  aws_subnet: { pod: subnet },
  aws_launch_template: { pod: { network_interfaces: { subnet_id: "${aws_subnet.pod.id}" } } },
  aws_vpc_endpoint: { ssm: endpoint },
});

describe("NET102", () => {
  it("holds for a subnet without a route in a network with interface endpoints", () => {
    const endpoint = { vpc_id: "${aws_vpc.main.id}", vpc_endpoint_type: "Interface" };
    expect(cloudFindings("NET102", nodes(endpoint))).toEqual([]);
  });

  it("fails for one whose network has only a gateway endpoint", () => {
    const endpoint = { vpc_id: "${aws_vpc.main.id}", vpc_endpoint_type: "Gateway" };
    expect(cloudFindings("NET102", nodes(endpoint))).toHaveLength(1);
  });

  it("holds for a subnet without nodes", () => {
    expect(cloudFindings("NET102", { aws_subnet: { services: subnet } })).toEqual([]);
  });
});

describe("managed node groups", () => {
  const managed = (size: number, cidr: string) => ({
    aws_subnet: { pod: { ...subnet, cidr_block: cidr } },
    aws_launch_template: { pod: { network_interfaces: [{}, { interface_type: "efa-only" }] } },
    aws_eks_node_group: {
      pod: {
        subnet_ids: ["${aws_subnet.pod.id}"],
        launch_template: { id: "${aws_launch_template.pod.id}" },
        scaling_config: { max_size: size },
      },
    },
  });

  it("count as the nodes of their subnet at their full size", () => {
    expect(cloudFindings("NET101", managed(11, "10.0.0.0/28"))).toEqual([]);
    expect(cloudFindings("NET101", managed(12, "10.0.0.0/28"))).toEqual([expect.stringContaining("its nodes need 12")]);
  });

  it("need a way out as nodes do", () => {
    expect(cloudFindings("NET102", managed(1, "10.0.0.0/28"))).toHaveLength(1);
  });
});
