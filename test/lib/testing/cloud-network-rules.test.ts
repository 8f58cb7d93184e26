import { cloudFindings } from "../../support/cloud-findings";

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
