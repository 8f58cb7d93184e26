import { textsOf, type CloudResource } from "./cloud";
import { eachOf, type CloudRule } from "./cloud-rule";

/** AWS's own key of SNS, with which only people and roles of the account can publish. */
const AWS_KEY = /alias\/aws\/sns$/;

/** Rules on whether anybody hears of what goes wrong. */
export const CLOUD_OPERATIONS_RULES: readonly CloudRule[] = [
  {
    id: "OPS101",
    title: "Alarms tell when they go off, and when all is well again",
    reason: "An alarm without actions changes its colour, and nobody looks.",
    check: eachOf("aws_cloudwatch_metric_alarm", ({ body }) =>
      ["alarm_actions", "ok_actions"]
        .filter((actions) => textsOf(body[actions]).length === 0)
        .map((actions) => `it has no \`${actions}\``),
    ),
  },
  {
    id: "OPS102",
    title: "Topics are encrypted with a key that services of AWS can use",
    reason: "Messages name machines and people; with AWS's own key of SNS, alarms and budgets are lost without a word.",
    check: eachOf("aws_sns_topic", (topic) => (isEncrypted(topic) ? [] : ["it has no key of its own"])),
  },
];

function isEncrypted({ body }: CloudResource): boolean {
  const key = String(body["kms_master_key_id"] ?? "");
  return key !== "" && !AWS_KEY.test(key);
}
