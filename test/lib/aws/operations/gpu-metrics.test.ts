import { GpuMetrics } from "../../../../lib/aws/operations/gpu-metrics";
import { sampleReplica } from "../../../support/sample-replica";
import { resources, synthConstruct } from "../../../support/synth-stacks";

describe("the metrics of GPUs", () => {
  const plan = sampleReplica({ operations: true });
  const stack = synthConstruct((scope) => void new GpuMetrics(scope, "metrics", { name: "site-metrics", plan }));

  it("are set up by one document", () => {
    expect(resources(stack, "aws_ssm_document")).toEqual([
      expect.objectContaining({ name: "site-metrics", document_type: "Command" }),
    ]);
  });

  it("are set up on the nodes of each pod, found by their tags", () => {
    expect(resources(stack, "aws_ssm_association")).toEqual(
      ["h100-1", "h100-2"].map((pod) =>
        expect.objectContaining({
          name: expect.stringMatching(/^\$\{aws_ssm_document\./),
          parameters: { pod, kind: "h100" },
          targets: [
            { key: "tag:Site", values: ["colossus-1"] },
            { key: "tag:Pod", values: [pod] },
          ],
        }),
      ),
    );
  });
});
