import { App, TerraformOutput, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { addressCollisions } from "../../stacks/address-collisions";
import { BaseStack } from "../../stacks/base-stack";
import { tempFolder } from "../support/temp-folder";

const outdir = tempFolder();

class OwnStack extends BaseStack {}

/** A stack with resources of these ids. */
function stackWith(...ids: string[]): OwnStack {
  const stack = new OwnStack(new App({ outdir }), "own");
  for (const id of ids) new TerraformResource(stack, id, { terraformResourceType: "terraform_data" });
  return stack;
}

describe("the addresses of a stack", () => {
  it("are distinct for distinct ids", () => {
    const stack = stackWith("a-b", "a_b", "ab");
    new TerraformOutput(stack, "a", { value: "1" });
    expect(addressCollisions(stack)).toEqual([]);
  });

  it("collide where ids differ in characters that the library drops; synthesis then fails", () => {
    const stack = stackWith("a.b", "ab");
    expect(addressCollisions(stack)).toMatchObject([{ code: "MODEL005", path: "own/ab", found: "own/a.b and own/ab" }]);
    expect(() => App.of(stack).synth()).toThrow(/MODEL005 at own\/ab/);
  });

  it("collide for outputs too", () => {
    const stack = stackWith();
    for (const id of ["a.b", "ab"])
      new TerraformOutput(new Construct(stack, `scope ${id}`), id, { value: "1", staticId: true });
    expect(addressCollisions(stack)).toHaveLength(0);
  });
});
