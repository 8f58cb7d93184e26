import { addresses, references } from "../../../../lib/testing";

const STACK = {
  "//": { metadata: { path: "${not.read}" } },
  resource: {
    aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
    aws_subnet: {
      b: { vpc_id: "${aws_vpc.main.id}", depends_on: ["aws_vpc.main", "data.aws_ami.base"] },
      a: {
        vpc_id: "${aws_vpc.main.id}",
        tags: { Name: "${var.name}-a" },
        lifecycle: { replace_triggered_by: ["aws_vpc.main.arn"] },
      },
    },
  },
  data: { aws_ami: { base: { owners: ["amazon"] } } },
  module: { net: { source: "./net" } },
  variable: { name: {} },
};

describe("addresses", () => {
  it("lists resources, data sources and modules, sorted", () => {
    expect(addresses(STACK)).toEqual(["aws_subnet.a", "aws_subnet.b", "aws_vpc.main", "data.aws_ami.base", "module.net"]);
  });

  it("is empty for an empty stack", () => {
    expect(addresses({})).toEqual([]);
  });
});

describe("references", () => {
  it("lists each once, sorted, from templates and from lists of references", () => {
    expect(references(STACK)).toEqual([
      "aws_vpc.main",
      "aws_vpc.main.arn",
      "aws_vpc.main.id",
      "data.aws_ami.base",
      "var.name",
    ]);
  });
});
