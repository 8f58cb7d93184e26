import { textsOf, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";

/** AWS managed key of SNS, with which only users and roles of the account can publish. */
const AWS_KEY = /alias\/aws\/sns$/;

/** Rules for alarms and notifications. */
export const CLOUD_OPERATIONS_RULES: readonly CloudRule[] = [
  {
    id: "OPS101",
    title: "Alarms must notify on alarm and on recovery",
    reason: "An alarm without actions changes state unnoticed.",
    check: eachOf("aws_cloudwatch_metric_alarm", ({ body }) =>
      ["alarm_actions", "ok_actions"]
        .filter((actions) => textsOf(body[actions]).length === 0)
        .map((actions) => `it has no \`${actions}\``),
    ),
  },
  {
    id: "OPS102",
    title: "Topics must be encrypted with a key that AWS services can use",
    reason:
      "Messages name machines and people; with the AWS managed key of SNS, alarms and budget alerts are silently lost.",
    check: eachOf("aws_sns_topic", (topic) => (isEncrypted(topic) ? [] : ["it has no customer managed key"])),
  },
];

function isEncrypted({ body }: CloudResource): boolean {
  const key = String(body["kms_master_key_id"] ?? "");
  return key !== "" && !AWS_KEY.test(key);
}
