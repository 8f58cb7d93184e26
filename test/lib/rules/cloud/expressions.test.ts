import { expressionsIn, traversalsIn } from "../../../../lib/rules/cloud/expressions";

describe("expressionsIn", () => {
  it.each([
    ["plain text", []],
    ["${aws_vpc.main.id}", ["aws_vpc.main.id"]],
    ["a ${var.x} b ${var.y} c", ["var.x", "var.y"]],
    ["%{ if var.on }yes%{ endif }", ["if var.on", "endif"]],
    ["$${HOME} and %%{x}", []],
    ['${jsonencode({"a" = var.x})}', ['jsonencode({"" = var.x})']],
    ['${format("%s-${var.x}", "aws_vpc.main")}', ["var.x", 'format("", "")']],
    ['${replace(var.x, "\\"}", "")}', ['replace(var.x, "", "")']],
    ["${unfinished", ["unfinished"]],
  ])("reads %s", (template, expressions) => {
    expect(expressionsIn(template)).toEqual(expressions);
  });
});

describe("traversalsIn", () => {
  it.each([
    ["aws_vpc.main.id", ["aws_vpc.main.id"]],
    ["data.aws_ami.base.image_id", ["data.aws_ami.base.image_id"]],
    ["cidrsubnet(var.cidr, 4, count.index)", ["var.cidr"]],
    ["aws_instance.node[0].private_ip", ["aws_instance.node"]],
    ["aws_instance.node[*].id", ["aws_instance.node"]],
    ["[for key, node in local.nodes : node.id if key != null]", ["local.nodes"]],
    ["self.input.loadKw <= each.value.capacityKw ? true : false", []],
    ["1e5 + 2.5 * module.net.size", ["module.net.size"]],
    ["HOME", ["HOME"]],
    ["endif", []],
    ["if var.on", ["var.on"]],
  ])("finds what %s refers to", (expression, traversals) => {
    expect(traversalsIn(expression)).toEqual(traversals);
  });
});
