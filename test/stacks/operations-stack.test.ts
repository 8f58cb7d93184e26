import { checkReferences, synthToJson } from "../../lib/testing";
import type { ReplicaProps } from "../../lib/model";
import { Replica } from "../../stacks/replica";
import { sitePlan } from "../support/site-plan";
import { resources, resourcesByAddress, type Resource } from "../support/synth-stacks";

function replica(props: ReplicaProps = {}) {
  return synthToJson(
    (app) => new Replica(app, "colossus-1-aws", { site: { plan: sitePlan() }, operations: true, ...props }),
  );
}

describe("the operations stack", () => {
  const stacks = replica();
  const stack = stacks["colossus-1-aws-operations"] ?? {};

  it("is there where the file asks for it alone", () => {
    expect(Object.keys(stacks)).toContain("colossus-1-aws-operations");
    expect(Object.keys(replica({ operations: false }))).not.toContain("colossus-1-aws-operations");
  });

  it("reads the topic of alerts of the network and is read by none, so that pods come and go without it", () => {
    expect(Object.keys((stack["data"] as Resource)["terraform_remote_state"])).toEqual([
      "cross-stack-reference-input-colossus-1-aws-network",
    ]);
    expect(JSON.stringify(Object.values(stacks))).not.toContain("cross-stack-reference-input-colossus-1-aws-operations");
    expect(checkReferences(stacks)).toEqual([]);
  });

  it("lets the nodes publish what it shows", () => {
    const policies = resources(stacks["colossus-1-aws-h100-1"] ?? {}, "aws_iam_role_policy").map(({ policy }) => policy);
    expect(policies.join()).toContain("cloudwatch:PutMetricData");
    const without = replica({ operations: false })["colossus-1-aws-h100-1"] ?? {};
    expect(JSON.stringify(without)).not.toContain("cloudwatch:PutMetricData");
  });

  it("names the documents to start", () => {
    expect(stack["output"]).toMatchObject({
      documents: {
        value: {
          acceptance: expect.stringMatching(/^\$\{aws_ssm_document\./),
          "cap-feed-grid": expect.any(String),
          "cap-feed-turbines": expect.any(String),
          "cap-loop-tcs": expect.any(String),
        },
      },
    });
  });

  it("adds to what is there and moves none of it when a pod is added", () => {
    const before = Object.keys(resourcesByAddress(stack));
    const after = Object.keys(resourcesByAddress(replica({ pods: 3 })["colossus-1-aws-operations"] ?? {}));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.length).toBeGreaterThan(before.length);
  });

  it("has no text that Terraform would take for an expression by mistake", () => {
    const references = JSON.stringify(stack["resource"]).match(/[$%]\{[^}]*\}?/g) ?? [];
    for (const reference of references)
      expect(reference).toMatch(/^\$\{(aws_\w+|data\.terraform_remote_state)\.[\w-]+\.[\w.-]+\}$/);
  });

  it("takes GPUs whose power the catalog does not know", () => {
    const other = replica({ instanceType: "g5.xlarge" })["colossus-1-aws-operations"] ?? {};
    expect(JSON.stringify(other)).toContain('\\"default\\":\\"100%\\"');
  });
});
