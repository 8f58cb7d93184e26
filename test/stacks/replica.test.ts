import { App } from "cdktf";
import type { ReplicaProps } from "../../lib/model";
import { ComputePod, CoolingLoop, PowerFeed } from "../../lib/site";
import { addresses, checkReferences, synthToJson } from "../../lib/testing";
import { Power } from "../../lib/units";
import { Replica } from "../../stacks/replica";
import { SiteStack } from "../../stacks/site-stack";
import { sitePlan } from "../support/site-plan";
import { resources, resourcesByAddress, type Resource } from "../support/synth-stacks";

const site = { plan: sitePlan() };
const SPOT = { kind: "spot", maxUsdPerHour: 30 } as const;

function replica(props: ReplicaProps = {}) {
  return synthToJson((app) => new Replica(app, "colossus-1-aws", { site, ...props }));
}

describe("the replica", () => {
  const stacks = replica();
  const all = Object.values(stacks);

  it("is a network stack and one stack for each pod", () => {
    expect(Object.keys(stacks)).toEqual(["colossus-1-aws-h100-1", "colossus-1-aws-h100-2", "colossus-1-aws-network"]);
  });

  it("gives each pod its own subnet", () => {
    const subnets = ["colossus-1-aws-h100-1", "colossus-1-aws-h100-2"].flatMap((id) =>
      resources(stacks[id], "aws_launch_template").map((template) => template.network_interfaces[0].subnet_id),
    );
    expect(subnets).toEqual([expect.stringMatching(/subnet-h100-1/), expect.stringMatching(/subnet-h100-2/)]);
  });

  it("hangs together", () => {
    expect(checkReferences(stacks)).toEqual([]);
  });

  it("adds to what is there and changes none of it when a pod is added", () => {
    const more = replica({ pods: 3 });
    expect(more["colossus-1-aws-h100-1"]).toEqual(stacks["colossus-1-aws-h100-1"]);
    expect(more["colossus-1-aws-h100-2"]).toEqual(stacks["colossus-1-aws-h100-2"]);
    expect(Object.keys(more)).toContain("colossus-1-aws-h100-3");
    const grown = resourcesByAddress(more["colossus-1-aws-network"]);
    expect(grown).toMatchObject(resourcesByAddress(stacks["colossus-1-aws-network"]));
  });

  it("adds nodes with their end and changes none when pods grow", () => {
    const grown = resourcesByAddress(replica({ nodesPerPod: 4 })["colossus-1-aws-h100-1"]);
    const before = resourcesByAddress(stacks["colossus-1-aws-h100-1"]);
    expect(grown).toMatchObject(before);
    expect(Object.keys(grown)).toHaveLength(Object.keys(before).length + 2 * 3);
  });

  it("buys a capacity block for all pods where the file acknowledges that, and else never", () => {
    const purchase = { offering: "cb-0123456789abcdef0" };
    const buying = replica({
      capacity: { kind: "capacity-block", purchase, acknowledgeNonRefundablePurchase: true },
    });
    expect(checkReferences(buying)).toEqual([]);
    expect(resources(buying["colossus-1-aws-network"], "aws_ec2_capacity_block_reservation")).toHaveLength(1);
    for (const pod of ["h100-1", "h100-2"]) {
      const [template] = resources(buying[`colossus-1-aws-${pod}`], "aws_launch_template");
      const { capacity_reservation_target: target } = template.capacity_reservation_specification;
      expect(target.capacity_reservation_id).toMatch(/terraform_remote_state.*capacity-block/);
    }
    expect(() => replica({ capacity: { kind: "capacity-block", purchase } })).toThrow(/acknowledge/);
  });

  it("has a storage stack where the file asks for storage, which pods read to mount it", () => {
    const stored = replica({ storage: { kind: "fsx-lustre" } });
    expect(Object.keys(stored)).toEqual([...Object.keys(stacks), "colossus-1-aws-storage"]);
    expect(checkReferences(stored)).toEqual([]);
    const [template] = resources(stored["colossus-1-aws-h100-1"], "aws_launch_template");
    expect(template.user_data).toMatch(
      /\$\{base64encode\("boot \$\{.*aws-storage.*dns_name\}@tcp:\/\$\{.*mount_name\}"\)\}$/,
    );
  });

  it("lets nodes of EKS alone, which mount by a driver", () => {
    const stored = replica({ storage: { kind: "fsx-lustre" }, scheduler: "eks" });
    expect(resources(stored["colossus-1-aws-h100-1"], "aws_launch_template")[0]).not.toHaveProperty("user_data");
  });

  it("refuses two replicas in one app that would share names, and takes them where one has a name of its own", () => {
    const two = (one: ReplicaProps, other: ReplicaProps) => () =>
      synthToJson((app) => {
        new Replica(app, "a", { site, ...one });
        new Replica(app, "b", { site, ...other });
      });
    expect(two({ scheduler: "slurm" }, { scheduler: "slurm" })).toThrow(/the Slurm resources of two replicas/);
    expect(two({ operations: true }, { operations: true })).toThrow(/the operations resources of two replicas/);
    const both = { scheduler: "slurm", operations: true } as const;
    expect(two(both, { ...both, region: "us-east-1" })).not.toThrow();
    expect(two({}, both)).not.toThrow();
    expect(two(both, { ...both, name: "b" })).not.toThrow();
  });

  it("has a cluster and its node groups in place of instances where the file asks for EKS", () => {
    const clustered = replica({ scheduler: "eks", operations: true });
    expect(Object.keys(clustered)).toEqual([
      ...["colossus-1-aws-eks", "colossus-1-aws-h100-1", "colossus-1-aws-h100-2"],
      ...["colossus-1-aws-network", "colossus-1-aws-operations"],
    ]);
    expect(checkReferences(clustered)).toEqual([]);
    for (const stack of Object.values(clustered)) expect(resources(stack, "aws_instance")).toEqual([]);
  });

  it("has pods that read the state of the network and of nothing else", () => {
    for (const pod of ["h100-1", "h100-2"])
      expect(Object.keys((stacks[`colossus-1-aws-${pod}`]?.data as Resource).terraform_remote_state)).toEqual([
        "cross-stack-reference-input-colossus-1-aws-network",
      ]);
  });

  it("has the addresses that are public", () => {
    expect(all.map(addresses)).toMatchSnapshot();
  });

  it("is what its settings say", () => {
    const other = replica({ instanceType: "g5.xlarge", pods: 1, nodesPerPod: 3, region: "eu-west-1", zone: "b" });
    const [template] = resources(other["colossus-1-aws-h100-1"], "aws_launch_template");
    expect(template.instance_type).toBe("g5.xlarge");
    expect(template.network_interfaces).toHaveLength(1);
    expect(resources(other["colossus-1-aws-h100-1"], "aws_instance")).toHaveLength(3);
    expect(resources(other["colossus-1-aws-network"], "aws_subnet")[0].availability_zone).toBe("eu-west-1b");
  });

  it("stands beside the stack of its site, which it takes the plan from", () => {
    const both = synthToJson((app) => {
      const physical = new SiteStack(app, "colossus-1");
      const grid = new PowerFeed(physical, "grid", { kind: "utility", capacity: Power.megawatts(150) });
      const tcs = new CoolingLoop(physical, "tcs", { kind: "direct-to-chip", cdu: "supermicro-4u-cdu", redundancy: "N+1" });
      const node = "supermicro-4u-hgx-h100";
      new ComputePod(physical, "h100", { count: 63, racks: 8, nodesPerRack: 8, node, feeds: [grid], cooling: tcs });
      new Replica(app, "colossus-1-aws", { site: physical, instanceType: "p5.48xlarge", pods: 2, nodesPerPod: 2 });
    });
    expect(Object.keys(both)).toEqual(["colossus-1", ...Object.keys(stacks)]);
    expect(checkReferences(both)).toEqual([]);
    const [instance] = resources(both["colossus-1-aws-h100-1"], "aws_instance");
    expect(instance.tags).toMatchObject({ Site: "colossus-1", PowerFeed: "grid", CoolingLoop: "tcs" });
  });

  it("warns of what it does not give, and of what its owner must do", () => {
    const budget = { usdPerMonth: 900, email: "owner@site.example" };
    const { network } = new Replica(new App(), "colossus-1-aws", { site, pods: 99, budget });
    for (const warning of [/99 pods requested; .* 10 pods/, /cost allocation tag/])
      expect(network.node.metadata).toContainEqual(expect.objectContaining({ data: expect.stringMatching(warning) }));
  });

  it.each<[string, string, ReplicaProps, RegExp]>([
    [
      "capacity that cannot be rented so",
      "a-aws",
      { capacity: { kind: "capacity-block" } },
      /MODEL003 at replica.capacity.reservation/,
    ],
    [
      "storage of a size that FSx does not make",
      "a-aws",
      { storage: { kind: "fsx-lustre", capacityGib: 5000 } },
      /SITE004 at replica.storage.capacityGib/,
    ],
    ["an unknown instance type", "a-aws", { instanceType: "p5" }, /PART005 at replica.instanceType/],
    ["a wrong setting", "a-aws", { pods: 0 }, /at replica.pods/],
    ["a price that EKS does not limit", "a-aws", { scheduler: "eks", capacity: SPOT }, /at replica.capacity.maxUsdPerHour/],
    ["an id that is no name", "A.aws", {}, /SITE006/],
  ])("fails for %s before any stack is made", (_, id, props, message) => {
    const app = new App();
    expect(() => new Replica(app, id, { site, ...props })).toThrow(message);
    expect(app.node.children).toEqual([]);
  });
});

describe("the security of the replica", () => {
  const all = Object.values(replica());
  const every = (type: string) => all.flatMap((stack) => resources(stack, type));

  it("lets nothing in from outside, by SSH or otherwise", () => {
    for (const rule of every("aws_vpc_security_group_ingress_rule")) {
      const fromGroup = rule.referenced_security_group_id === rule.security_group_id;
      expect(fromGroup || [rule.cidr_ipv4, rule.from_port, rule.to_port]).toEqual(fromGroup || ["10.0.0.0/16", 443, 443]);
      expect(rule).not.toHaveProperty("cidr_ipv6");
    }
    for (const group of [...every("aws_security_group"), ...every("aws_default_security_group")])
      expect(group).not.toHaveProperty("ingress");
    expect(JSON.stringify(all)).not.toMatch(/key_name|key_pair|"(from|to)_port":22\b/);
  });

  it("gives no node a public address", () => {
    for (const subnet of every("aws_subnet")) expect(subnet.map_public_ip_on_launch).toBe(false);
    for (const { network_interfaces: interfaces } of every("aws_launch_template"))
      for (const one of interfaces) expect(one.associate_public_ip_address).toBe("false");
    expect(every("aws_eip")).toHaveLength(1);
  });

  it("takes only the second version of the metadata service", () => {
    for (const template of every("aws_launch_template"))
      expect(template.metadata_options).toMatchObject({ http_tokens: "required" });
  });

  it("encrypts every disk", () => {
    for (const { block_device_mappings: disks } of every("aws_launch_template"))
      for (const disk of disks) expect(disk.ebs.encrypted).toBe("true");
  });

  it("allows no action by wildcard, and no action on everything", () => {
    const policies = [
      ...every("aws_iam_role_policy").map((one) => one.policy),
      ...every("aws_iam_role").map((one) => one.assume_role_policy),
    ];
    expect(policies.length).toBeGreaterThan(0);
    for (const policy of policies)
      for (const { Action, Resource } of JSON.parse(policy).Statement) {
        expect([Action].flat().join()).not.toContain("*");
        expect([Resource].flat()).not.toContain("*");
      }
  });

  it("reads nothing from AWS when it is planned", () => {
    for (const stack of all)
      expect(Object.keys((stack.data ?? {}) as object).filter((type) => type.startsWith("aws_"))).toEqual([]);
  });
});
