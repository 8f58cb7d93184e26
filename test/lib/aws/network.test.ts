import { Network } from "../../../lib/aws/network";
import { resources, resourcesById, synthConstruct } from "../../support/synth-stacks";

describe("the network", () => {
  const stack = synthConstruct((scope) => {
    const blocks = {
      vpc: "10.0.0.0/16",
      public: "10.0.0.0/24",
      private: { "h100-1": "10.0.8.0/21", "h100-2": "10.0.16.0/21" },
    };
    new Network(scope, "network", { name: "site-network", region: "us-east-2", zone: "us-east-2b", ...blocks });
  });
  const [vpc] = Object.keys(resourcesById(stack, "aws_vpc"));

  it("has a private subnet for each pod and a public one, all in one zone", () => {
    expect(resources(stack, "aws_subnet").map((subnet) => [subnet.tags.Name, subnet.cidr_block])).toEqual([
      ["site-network-h100-1", "10.0.8.0/21"],
      ["site-network-h100-2", "10.0.16.0/21"],
      ["site-network-public", "10.0.0.0/24"],
    ]);
    for (const subnet of resources(stack, "aws_subnet"))
      expect(subnet).toMatchObject({
        availability_zone: "us-east-2b",
        map_public_ip_on_launch: false,
        vpc_id: `\${aws_vpc.${vpc}.id}`,
      });
  });

  it("sends private traffic through the one NAT gateway in the public subnet", () => {
    const [nat] = resources(stack, "aws_nat_gateway");
    expect(resources(stack, "aws_nat_gateway")).toHaveLength(1);
    expect(nat.subnet_id).toMatch(/subnet-public/);
    const routes = resources(stack, "aws_route");
    expect(routes.map((route) => [route.route_table_id, route.nat_gateway_id ?? route.gateway_id])).toEqual([
      [expect.stringMatching(/private-routes/), expect.stringMatching(/aws_nat_gateway/)],
      [expect.stringMatching(/public-routes/), expect.stringMatching(/aws_internet_gateway/)],
    ]);
    const pairs = [
      ["subnet-h100-1", "private-routes"],
      ["subnet-h100-2", "private-routes"],
      ["subnet-public", "public-routes"],
    ].map(([subnet, table]) => ({
      subnet_id: expect.stringContaining(subnet),
      route_table_id: expect.stringContaining(table),
    }));
    expect(resources(stack, "aws_route_table_association")).toMatchObject(pairs);
  });

  it("reaches S3 through a gateway endpoint from the private subnets", () => {
    expect(resources(stack, "aws_vpc_endpoint")).toEqual([
      expect.objectContaining({
        service_name: "com.amazonaws.us-east-2.s3",
        vpc_endpoint_type: "Gateway",
        route_table_ids: [expect.stringMatching(/private-routes/)],
      }),
    ]);
  });

  it("closes the default security group", () => {
    const [group] = resources(stack, "aws_default_security_group");
    expect(group).not.toHaveProperty("ingress");
    expect(group).not.toHaveProperty("egress");
  });
});
