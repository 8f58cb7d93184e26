import { blockOf, blocksOf, Cloud, textsOf } from "../../../../lib/rules/cloud/cloud";

const backend = { local: { path: "terraform.network.tfstate" } };
const STACKS = {
  network: {
    terraform: { backend },
    resource: { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } }, aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}" } } },
    output: { subnet: { value: "${aws_subnet.a.id}" } },
  },
  pod: {
    data: { terraform_remote_state: { net: { backend: "local", config: backend.local } } },
    resource: {
      aws_instance: { node: { subnet_id: "${data.terraform_remote_state.net.outputs.subnet}", ami: "ami-1" } },
    },
  },
};

describe("the cloud", () => {
  const cloud = new Cloud(STACKS);
  const [vpc] = cloud.of("aws_vpc");
  const [subnet] = cloud.of("aws_subnet");
  const [node] = cloud.of("aws_instance");

  it("holds every resource of every stack with its address", () => {
    expect(cloud.resources.map(({ stack, address }) => `${stack} ${address}`)).toEqual([
      "network aws_vpc.main",
      "network aws_subnet.a",
      "pod aws_instance.node",
    ]);
  });

  it("follows a reference in a stack, and into the stack whose state it reads", () => {
    expect(cloud.follow("network", subnet?.body["vpc_id"])).toBe(vpc);
    expect(cloud.follow("pod", node?.body["subnet_id"])).toBe(subnet);
  });

  it("follows nothing else", () => {
    const others = [
      "ami-1",
      undefined,
      "${aws_vpc.other.id}",
      "${aws_vpc.main.id}-a",
      "${data.terraform_remote_state.net.outputs.x}",
    ];
    for (const other of others) expect(cloud.follow("pod", other)).toBeUndefined();
  });

  it("knows what points at a resource", () => {
    expect(vpc && cloud.pointing("aws_subnet", "vpc_id", vpc)).toEqual([subnet]);
    expect(vpc && cloud.pointing("aws_instance", "subnet_id", vpc)).toEqual([]);
  });
});

describe("blocks and texts", () => {
  it("are the same whether one stands alone or in a list", () => {
    expect(blocksOf({ a: 1 })).toEqual(blocksOf([{ a: 1 }]));
    expect(blockOf([{ a: 1 }, { a: 2 }])).toEqual({ a: 1 });
    expect(textsOf("a")).toEqual(textsOf(["a", 1]));
  });

  it("are none where there is nothing", () => {
    expect([blockOf(undefined), blocksOf("text"), textsOf({ a: 1 })]).toEqual([{}, [], []]);
  });
});
