import { LIMIT_PATTERN } from "../../../../lib/aws/operations/power-cap-script";
import { limitOf, PowerCapDocuments } from "../../../../lib/aws/operations/power-cap";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the documents that cap power", () => {
  const plan = sampleReplica({ operations: true });
  const stack = synthConstruct((scope) => void new PowerCapDocuments(scope, "caps", { name: "site-cap", plan }));
  const [command, ...groups] = resources(stack, "aws_ssm_document");

  it("are one for nodes, and one for each feed and loop", () => {
    expect(command).toMatchObject({ name: "site-cap", document_type: "Command" });
    expect(groups.map(({ name, document_type: type }) => `${type} ${name}`)).toEqual([
      "Automation site-cap-feed-grid",
      "Automation site-cap-feed-turbines",
      "Automation site-cap-loop-tcs",
    ]);
  });

  it("send the cap of the plan to all nodes of a group of this site", () => {
    const document = JSON.parse(String(groups[0]?.["content"]).replace(/\$\{[^}]*\}/g, "ref"));
    expect(document.parameters.limit).toMatchObject({ default: "700", allowedPattern: `^(${LIMIT_PATTERN})$` });
    expect(document.mainSteps[0].inputs).toMatchObject({
      DocumentName: "ref",
      Parameters: { limit: ["{{ limit }}"] },
      Targets: [
        { Key: "tag:Site", Values: ["colossus-1"] },
        { Key: "tag:PowerFeed", Values: ["grid+turbines"] },
      ],
    });
  });

  it("take watts, or a share where the power of the rented GPU is not known", () => {
    expect(limitOf({ gpuCapW: 549, gpuCapShare: 0.785 })).toBe("549");
    expect(limitOf({ gpuCapW: null, gpuCapShare: 0.785 })).toBe("78%");
    expect(limitOf({ gpuCapW: null, gpuCapShare: 1 })).toBe("100%");
  });
});
