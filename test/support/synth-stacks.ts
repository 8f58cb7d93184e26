import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformStack } from "cdktf";
import { synthToJson, type StackJson } from "../../lib/testing";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a resource has any form; assertions name what they read
export type Resource = Readonly<Record<string, any>>;

/** What a construct of AWS resources synthesizes in a stack of its own. */
export function synthConstruct(build: (stack: TerraformStack) => void): StackJson {
  return synthToJson((app) => {
    const stack = new TerraformStack(app, "stack");
    new AwsProvider(stack, "aws", { region: "us-east-2" });
    build(stack);
  }).stack;
}

/** All resources of a type by id. */
export function resourcesById(stack: StackJson, type: string): Readonly<Record<string, Resource>> {
  return (stack.resource as Resource)[type] ?? {};
}

/** All resources of a type. */
export function resources(stack: StackJson, type: string): Resource[] {
  return Object.values(resourcesById(stack, type));
}

/** Every resource by its address, as in `aws_vpc.main`. */
export function resourcesByAddress(stack: StackJson): Readonly<Record<string, Resource>> {
  const types = Object.keys(stack.resource as Resource);
  return Object.fromEntries(
    types.flatMap((type) => Object.entries(resourcesById(stack, type)).map(([id, resource]) => [`${type}.${id}`, resource])),
  );
}
