import { AwsStack } from "../../stacks/aws-stack";
import { synthToJson } from "../../lib/testing";

class EmptyStack extends AwsStack {}

it("a stack of the replica names provider, versions, region, tags and state", () => {
  const plan = { site: "colossus-1", region: "eu-west-1", spec: { owner: "Ada", backend: { kind: "local" } } } as const;
  const stack = synthToJson((app) => new EmptyStack(app, "empty", plan)).empty;
  expect(stack).toMatchObject({
    terraform: {
      required_providers: { aws: { source: "hashicorp/aws", version: ">= 5.100.0, < 7.0.0" } },
      backend: { local: { path: "../../../terraform.empty.tfstate" } },
    },
    provider: {
      aws: [{ region: "eu-west-1", default_tags: [{ tags: { Site: "colossus-1", Owner: "Ada", ManagedBy: "gigasite" } }] }],
    },
  });
});
