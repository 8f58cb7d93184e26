import { RailOutage } from "../../../../lib/aws/operations/rail-outage";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the document that takes a rail away", () => {
  const plan = sampleReplica({ operations: true });
  const stack = synthConstruct((scope) => void new RailOutage(scope, "rails", { name: "ops-rail", plan }));
  const [document] = resources(stack, "aws_ssm_document");
  const content = JSON.parse(document?.["content"]);
  const accepts = (name: string, value: string) => new RegExp(content.parameters[name].allowedPattern).test(value);

  it("knows how many EFA devices a node has", () => {
    expect(document).toMatchObject({ name: "ops-rail", document_type: "Command" });
    expect(content.mainSteps[0].inputs.runCommand.join("\n")).toContain("of 32 EFA devices");
  });

  it.each([
    ["devices", ["0-3", "28-31"], ["3", "0-3;reboot", "0-100", "-1"]],
    ["seconds", ["1", "900", "3600"], ["0", "3601", "1e9", "$(reboot)"]],
  ])("takes as %s %j, and not %j", (name, good, bad) => {
    for (const value of good) expect(accepts(name, value)).toBe(true);
    for (const value of bad) expect(accepts(name, value)).toBe(false);
  });

  it("is stopped only after the longest outage is over", () => {
    expect(Number(content.mainSteps[0].inputs.timeoutSeconds)).toBeGreaterThan(3600 + 60);
  });
});
