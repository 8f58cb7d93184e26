import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack } from "cdktf";
import { at } from "../../lib/errors";
import { synthToJson, type StackJson } from "../../lib/testing";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a resource has any form; assertions name what they read
export type Resource = any;

/** What a construct of AWS resources synthesizes in a stack of its own. */
export function synthConstruct(build: (stack: TerraformStack) => void): StackJson {
  const stacks = synthToJson((app) => {
    const stack = new TerraformStack(app, "stack");
    new AwsProvider(stack, "aws", { region: "us-east-2" });
    build(stack);
  });
  return at(stacks, "stack");
}

/** All resources of a type by id. The stack must be there. */
export function resourcesById(stack: StackJson | undefined, type: string): Readonly<Record<string, Resource>> {
  return (stack as Resource).resource[type] ?? {};
}

/** All resources of a type. */
export function resources(stack: StackJson | undefined, type: string): Resource[] {
  return Object.values(resourcesById(stack, type));
}

/** Every resource by its address, as in `aws_vpc.main`. */
export function resourcesByAddress(stack: StackJson | undefined): Readonly<Record<string, Resource>> {
  const types = Object.keys((stack as Resource).resource);
  return Object.fromEntries(
    types.flatMap((type) => Object.entries(resourcesById(stack, type)).map(([id, resource]) => [`${type}.${id}`, resource])),
  );
}
