import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";

/** Percent of the budget at which its owner hears of it. */
const THRESHOLDS = [50, 80, 100];

export interface BudgetProps {
  readonly name: string;
  /** Name of the site: what carries it as its tag `Site` counts. */
  readonly site: string;
  readonly usdPerMonth: number;
  /** Address of the topic that is told. */
  readonly topicArn: string;
  /** Who is told by mail as well, and has to confirm nothing for it. Default: nobody. */
  readonly email?: string;
}

/**
 * A monthly budget over everything with the site's tag, and a message at each threshold. AWS counts by a tag only once it
 * is an active cost allocation tag of the account, which nobody can make it before the tag is first used.
 *
 * Source: Cost Management User Guide, "Activating user-defined cost allocation tags".
 */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, props: BudgetProps) {
    super(scope, id);
    new BudgetsBudget(this, "budget", {
      name: props.name,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(props.usdPerMonth),
      limitUnit: "USD",
      costFilter: [{ name: "TagKeyValue", values: [`user:Site$${props.site}`] }],
      notification: THRESHOLDS.map((threshold) => ({
        threshold,
        thresholdType: "PERCENTAGE",
        comparisonOperator: "GREATER_THAN",
        notificationType: "ACTUAL",
        subscriberSnsTopicArns: [props.topicArn],
        ...(props.email === undefined ? {} : { subscriberEmailAddresses: [props.email] }),
      })),
    });
  }
}
