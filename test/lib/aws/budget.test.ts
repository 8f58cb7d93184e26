import { Budget } from "../../../lib/aws/budget";
import { resources, synthConstruct } from "../../support/synth-stacks";

it("a budget counts what has the site's tag, and tells its owner at 50, 80 and 100 percent", () => {
  const stack = synthConstruct((scope) => {
    new Budget(scope, "budget", { name: "site", site: "colossus-1", usdPerMonth: 5000, email: "owner@site.example" });
  });
  expect(resources(stack, "aws_budgets_budget")).toMatchObject([
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
        subscriber_email_addresses: ["owner@site.example"],
      })),
    },
  ]);
});
