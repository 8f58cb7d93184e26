import { Network } from "../../../../lib/aws/network/network";
import { planAddresses } from "../../../../lib/replica";
import { resources, resourcesById, synthConstruct } from "../../../support/synth-stacks";

function networkOf(pods: number, zone = "us-east-2b") {
  const { pods: blocks, ...addresses } = planAddresses(pods, 2);
  return synthConstruct((scope) => {
    const zones = { zone, homeZone: "us-east-2b", otherZone: "us-east-2a" };
    const subnets = Object.fromEntries(blocks.map((block, index) => [`h100-${index + 1}`, block]));
    new Network(scope, "network", { name: "site-network", region: "us-east-2", ...zones, addresses, pods: subnets });
  });
}

describe("the network", () => {
  const stack = networkOf(2);
  const [vpc] = Object.keys(resourcesById(stack, "aws_vpc"));

  it("has a private subnet for each pod and a public one in one zone, and shared ones in two", () => {
    expect(
      resources(stack, "aws_subnet").map((subnet) => [subnet.tags.Name, subnet.cidr_block, subnet.availability_zone]),
    ).toEqual([
      ["site-network-h100-1", "10.0.16.0/20", "us-east-2b"],
      ["site-network-h100-2", "10.0.32.0/20", "us-east-2b"],
      ["site-network-public", "10.0.0.0/24", "us-east-2b"],
      ["site-network-services-other", "10.0.8.0/22", "us-east-2a"],
      ["site-network-services", "10.0.4.0/22", "us-east-2b"],
    ]);
    for (const subnet of resources(stack, "aws_subnet"))
      expect(subnet).toMatchObject({ map_public_ip_on_launch: false, vpc_id: `\${aws_vpc.${vpc}.id}` });
  });

  it("has the pods alone in a Local Zone", () => {
    const local = resources(networkOf(1, "us-east-2-chi-1a"), "aws_subnet").filter(
      (subnet) => subnet.availability_zone === "us-east-2-chi-1a",
    );
    expect(local.map(({ tags }) => tags.Name)).toEqual(["site-network-h100-1"]);
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
      ["subnet-services-other", "private-routes"],
      ["subnet-services_", "private-routes"],
    ].map(([subnet = "", table = ""]) => ({
      subnet_id: expect.stringContaining(subnet),
      route_table_id: expect.stringContaining(table),
    }));
    expect(resources(stack, "aws_route_table_association")).toMatchObject(pairs);
  });

  it("has one block, and further ones for as many pods as need them", () => {
    expect(resources(stack, "aws_vpc_ipv4_cidr_block_association")).toEqual([]);
    const large = networkOf(64);
    expect(resources(large, "aws_vpc_ipv4_cidr_block_association")).toMatchObject(
      ["10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16", "10.4.0.0/16"].map((cidr_block) => ({ cidr_block })),
    );
    const before = (pod: string) => {
      const subnets = resources(large, "aws_subnet");
      return subnets.find((subnet) => subnet.tags.Name === `site-network-${pod}`)?.depends_on;
    };
    expect(before("h100-15")).toEqual([]);
    expect(before("h100-16")).toEqual([expect.stringMatching(/^aws_vpc_ipv4_cidr_block_association\..*block-2/)]);
    expect(before("h100-64")).toEqual([expect.stringMatching(/block-5/)]);
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
