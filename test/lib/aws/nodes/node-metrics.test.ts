import { acceptanceLog, NAMESPACE, operationsAccess } from "../../../../lib/aws/nodes/node-metrics";
import { sampleReplica } from "../../../support/sample-replica";

describe("what nodes may do for operations", () => {
  it("is nothing where the replica has none", () => {
    expect(operationsAccess(sampleReplica())).toEqual([]);
  });

  it("is to publish metrics of one namespace, and results into one log", () => {
    expect(operationsAccess(sampleReplica({ operations: true, region: "us-gov-west-1" }))).toEqual([
      {
        Effect: "Allow",
        Action: "cloudwatch:PutMetricData",
        Resource: "*",
        Condition: { StringEquals: { "cloudwatch:namespace": NAMESPACE } },
      },
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: ["", ":*"].map(
          (streams) => `arn:aws-us-gov:logs:us-gov-west-1:*:log-group:${acceptanceLog("colossus-1")}${streams}`,
        ),
      },
    ]);
  });
});
