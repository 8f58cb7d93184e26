import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { Eip } from "@cdktf/provider-aws/lib/eip";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcIpv4CidrBlockAssociation } from "@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association";
import { Construct } from "constructs";
import { liesIn, type AddressPlan } from "../../replica";

export interface NetworkProps {
  readonly name: string;
  readonly region: string;
  /** The availability zone or Local Zone of the nodes. */
  readonly zone: string;
  /** The zone of the NAT gateway and of the first shared subnet: the zone of the nodes, unless that is a Local Zone. */
  readonly homeZone: string;
  /** The zone of the second of the two shared subnets. */
  readonly otherZone: string;
  /**
   * Whether private subnets reach the internet, through a NAT gateway in a public subnet.
   * @default true
   */
  readonly internet?: boolean;
  readonly addresses: Omit<AddressPlan, "pods">;
  /** Block of each pod's private subnet by the pod's name, in CIDR notation. */
  readonly pods: Readonly<Record<string, string>>;
}

/**
 * A VPC with its nodes in one availability zone: private subnets that reach the internet, if at all, through one NAT gateway
 * and S3 through a gateway endpoint, which costs nothing. Nothing gets a public address but the NAT gateway.
 *
 * What all pods share has a private subnet in the nodes' zone, or in the region of a Local Zone, and one in another zone, because endpoints and control
 * planes want two.
 */
export class Network extends Construct {
  readonly vpc: Vpc;
  /** Blocks of the VPC in CIDR notation. */
  readonly blocks: readonly string[];
  /** Private subnets of the pods by name. */
  readonly subnets: Readonly<Record<string, Subnet>>;
  /** Private subnets of shared services: in the nodes' zone, and in the other one. */
  readonly services: readonly [home: Subnet, other: Subnet];
  /** The gateway endpoint of S3. */
  readonly s3: VpcEndpoint;
  private readonly further: readonly VpcIpv4CidrBlockAssociation[];

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    this.vpc = new Vpc(this, "vpc", {
      cidrBlock: props.addresses.vpc,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      tags: { Name: props.name },
    });
    this.blocks = [props.addresses.vpc, ...props.addresses.more];
    this.further = props.addresses.more.map(
      (cidrBlock, index) => new VpcIpv4CidrBlockAssociation(this, `block-${index + 2}`, { vpcId: this.vpc.id, cidrBlock }),
    );
    // The default group of a VPC lets its members talk; without rules it lets nothing through.
    new DefaultSecurityGroup(this, "closed", { vpcId: this.vpc.id, tags: { Name: `${props.name}-closed` } });

    const nat = props.internet === false ? undefined : this.natGateway(props);
    const routes = this.routeTable(`${props.name}-private`, "private-routes");
    if (nat)
      new Route(this, "private-default", {
        routeTableId: routes.id,
        destinationCidrBlock: "0.0.0.0/0",
        natGatewayId: nat.id,
      });
    this.s3 = new VpcEndpoint(this, "s3", {
      vpcId: this.vpc.id,
      serviceName: `com.amazonaws.${props.region}.s3`,
      vpcEndpointType: "Gateway",
      routeTableIds: [routes.id],
      tags: { Name: `${props.name}-s3` },
    });
    const privately = (name: string, block: string, zone: string) =>
      this.subnet(name, `${props.name}-${name}`, block, zone, routes);
    // No pod has such a name: all of theirs end in a number.
    const [home, other] = props.addresses.services;
    this.services = [privately("services", home, props.homeZone), privately("services-other", other, props.otherZone)];
    this.subnets = Object.fromEntries(
      Object.entries(props.pods).map(([name, block]) => [name, privately(name, block, props.zone)]),
    );
  }

  /** The public subnet with the one gateway that all private subnets leave by. */
  private natGateway(props: NetworkProps): NatGateway {
    const internet = new InternetGateway(this, "internet", { vpcId: this.vpc.id, tags: { Name: props.name } });
    const routes = this.routeTable(`${props.name}-public`, "public-routes");
    new Route(this, "public-default", {
      routeTableId: routes.id,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: internet.id,
    });
    const subnet = this.subnet("public", `${props.name}-public`, props.addresses.public, props.homeZone, routes);
    const address = new Eip(this, "nat-address", { domain: "vpc", tags: { Name: `${props.name}-nat` } });
    return new NatGateway(this, "nat", {
      allocationId: address.id,
      subnetId: subnet.id,
      tags: { Name: props.name },
      // AWS takes the gateway only once the VPC has its way out.
      dependsOn: [internet],
    });
  }

  private routeTable(name: string, id: string): RouteTable {
    return new RouteTable(this, id, { vpcId: this.vpc.id, tags: { Name: name } });
  }

  private subnet(id: string, name: string, block: string, zone: string, routes: RouteTable): Subnet {
    const subnet = new Subnet(this, `subnet-${id}`, {
      vpcId: this.vpc.id,
      cidrBlock: block,
      availabilityZone: zone,
      mapPublicIpOnLaunch: false,
      tags: { Name: name },
      dependsOn: this.further.filter(({ cidrBlockInput }) => liesIn(block, cidrBlockInput ?? "")),
    });
    new RouteTableAssociation(this, `routes-${id}`, { subnetId: subnet.id, routeTableId: routes.id });
    return subnet;
  }
}
