import { Eip } from "@cdktf/provider-aws/lib/eip";
import { vanished } from "../../../lib/testing/vanished";
import { synthConstruct } from "../../support/synth-stacks";

const before = { stack: ["aws_eip.first", "aws_eip.second"] };

function stackWith(...ids: string[]) {
  return { stack: synthConstruct((stack) => ids.forEach((id) => new Eip(stack, id))) };
}

describe("vanished", () => {
  it("is empty where everything is kept, and where something is added", () => {
    expect(vanished(before, stackWith("first", "second", "third"))).toEqual([]);
  });

  it("names what is gone, and everything of a stack that is gone", () => {
    expect(vanished(before, stackWith("first"))).toEqual(["stack: aws_eip.second"]);
    expect(vanished(before, {})).toEqual(["stack: aws_eip.first", "stack: aws_eip.second"]);
  });

  it("names what was renamed, unless a `moved` block tells where to", () => {
    const renamed = stackWith("first", "other");
    expect(vanished(before, renamed)).toEqual(["stack: aws_eip.second"]);
    const moved = synthConstruct((stack) => {
      new Eip(stack, "first");
      new Eip(stack, "other").moveFromId("aws_eip.second");
    });
    expect(vanished(before, { stack: moved })).toEqual([]);
  });
});
