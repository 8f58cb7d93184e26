import { Acceptance } from "../../../../lib/aws/operations/acceptance";
import { ACCOUNT } from "../../../support/sample-account";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the acceptance run", () => {
  const synth = (keepOnDestroy: boolean) => {
    const plan = sampleReplica({ operations: true, storage: { keepOnDestroy } });
    return synthConstruct((scope) => void new Acceptance(scope, "acceptance", { name: "accept", plan, account: ACCOUNT }));
  };
  const stack = synth(false);
  const documents = resources(stack, "aws_ssm_document");

  it("checks all nodes, then measures from the first one", () => {
    const document = documents.find(({ name }) => name === "accept");
    const { mainSteps: steps } = JSON.parse(String(document?.["content"]).replace(/\$\{[^}]*\}/g, "ref"));
    const site = { Key: "tag:Site", Values: ["colossus-1"] };
    expect(steps).toMatchObject([
      { name: "health", inputs: { Targets: [site, { Key: "tag:PowerFeed", Values: ["grid+turbines"] }], MaxErrors: "0" } },
      { name: "allReduce", inputs: { Targets: [site, { Key: "tag:Name", Values: ["h100-1-node-1"] }] } },
    ]);
  });

  it("only checks nodes of EKS, where a job measures", () => {
    const plan = sampleReplica({ operations: true, scheduler: "eks" });
    const managed = synthConstruct(
      (scope) => void new Acceptance(scope, "acceptance", { name: "accept", plan, account: ACCOUNT }),
    );
    const document = resources(managed, "aws_ssm_document").find(({ name }) => name === "accept");
    const { mainSteps: steps } = JSON.parse(String(document?.["content"]).replace(/\$\{[^}]*\}/g, "ref"));
    expect(steps).toMatchObject([{ name: "health" }]);
  });

  it("has a document for each of its steps", () => {
    expect(documents.map(({ name, document_type: type }) => `${type} ${name}`).sort()).toEqual([
      "Automation accept",
      "Command accept-all-reduce",
      "Command accept-health",
    ]);
  });

  it.each([true, false])("keeps its results after the stack where asked to: %p", (keep) => {
    expect(resources(synth(keep), "aws_cloudwatch_log_group")).toEqual([
      expect.objectContaining({ name: "/gigasite/colossus-1/acceptance", retention_in_days: 90, skip_destroy: keep }),
    ]);
  });
});
