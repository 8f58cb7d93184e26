import { Budget } from "../../../../lib/aws/guards/budget";
import { resources, synthConstruct } from "../../../support/synth-stacks";

function budgetOf(email?: string) {
  const stack = synthConstruct((scope) => {
    new Budget(scope, "budget", { name: "site", site: "colossus-1", usdPerMonth: 5000, topicArn: "topic", email });
  });
  return resources(stack, "aws_budgets_budget");
}

describe("a budget", () => {
  it("counts what has the site's tag, and tells the topic and its owner at 50, 80 and 100 percent", () => {
    expect(budgetOf("owner@site.example")).toMatchObject([
      {
        budget_type: "COST",
        time_unit: "MONTHLY",
        limit_amount: "5000",
        limit_unit: "USD",
        cost_filter: [{ name: "TagKeyValue", values: ["user:Site$colossus-1"] }],
        notification: [50, 80, 100].map((threshold) => ({
          threshold,
          threshold_type: "PERCENTAGE",
          notification_type: "ACTUAL",
          subscriber_sns_topic_arns: ["topic"],
          subscriber_email_addresses: ["owner@site.example"],
        })),
      },
    ]);
  });

  it("tells the topic alone where it has no address", () => {
    for (const notification of budgetOf()[0]?.["notification"])
      expect(notification).not.toHaveProperty("subscriber_email_addresses");
  });
});
