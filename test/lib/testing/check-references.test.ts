import type { App } from "cdktf";
import { LocalBackend, TerraformOutput, TerraformStack, Token } from "cdktf";
import { checkReferences, synthToJson } from "../../../lib/testing";
import { SiteResource } from "../../../lib/site";

/** A stack with one resource of this input. */
function stackWith(input: unknown): Record<string, Record<string, unknown>> {
  return { net: { resource: { terraform_data: { one: { input } } } } };
}

/** Two stacks, of which the second reads an output of the first. */
function linkedStacks(): ReturnType<typeof synthToJson> {
  return synthToJson((app: App) => {
    const [net, pod] = ["net", "pod"].map((id) => {
      const stack = new TerraformStack(app, id);
      new LocalBackend(stack, { path: `../${id}.tfstate` });
      return stack;
    }) as [TerraformStack, TerraformStack];
    const one = new SiteResource(net, "one", { figures: () => ({ size: 1 }), summary: () => "1", limits: [] });
    new TerraformOutput(pod, "size", { value: Token.asString(one.getStringAttribute("output")) });
  });
}

describe("checkReferences", () => {
  it("finds nothing wrong with references that are declared, in a stack and between stacks", () => {
    expect(checkReferences(linkedStacks())).toEqual([]);
    expect(checkReferences(stackWith("${terraform_data.one.id} $${HOME}"))).toEqual([]);
  });

  it("finds a reference to what the stack does not declare", () => {
    expect(checkReferences(stackWith("${terraform_data.two.id}"))).toEqual([
      "net: refers to undeclared terraform_data.two.id",
    ]);
  });

  it("finds a dependency on what the stack does not declare", () => {
    const stacks = { net: { resource: { terraform_data: { one: { depends_on: ["aws_vpc.main"] } } } } };
    expect(checkReferences(stacks)).toEqual(["net: refers to undeclared aws_vpc.main"]);
  });

  it("finds a variable of a script that stands unescaped", () => {
    expect(checkReferences(stackWith("cd ${HOME}"))).toEqual(["net: refers to undeclared HOME"]);
  });

  it("finds an output that the other stack does not give out", () => {
    const { net = {}, pod = {} } = linkedStacks();
    const [output = ""] = Object.keys(net["output"] as object);
    expect(checkReferences({ net: { ...net, output: {} }, pod })).toEqual([
      `pod: reads ${output} of data.terraform_remote_state.cross-stack-reference-input-net, which stack net does not output`,
    ]);
  });

  it("leaves states alone that no stack of the app keeps", () => {
    const { pod = {} } = linkedStacks();
    expect(checkReferences({ pod })).toEqual([]);
  });

  it("finds tokens that nothing resolved, also those that were computed with", () => {
    const number = Token.asNumber({ resolve: () => 1, creationStack: [], toString: () => "" });
    expect(checkReferences(stackWith({ name: "a-${TfToken[TOKEN.1]}", size: number * 2 }))).toEqual([
      "net: has an unresolved token at resource.terraform_data.one.input.name: a-${TfToken[TOKEN.1]}",
      expect.stringMatching(/^net: has an unresolved token at resource\.terraform_data\.one\.input\.size: -/),
    ]);
  });
});
