import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget";
import { Construct } from "constructs";

/** Percentages of the budget with a message to its owner. */
const THRESHOLDS = [50, 80, 100];

export interface BudgetProps {
  readonly name: string;
  /** Name of the site: the budget covers resources with it as the tag `Site`. */
  readonly site: string;
  readonly usdPerMonth: number;
  /** Address of the topic for messages. */
  readonly topicArn: string;
  /**
   * Email address for direct messages from AWS Budgets, without confirmation.
   * @default none
   */
  readonly email?: string;
}

/**
 * A monthly budget for everything with the site's tag, and a message at each threshold. AWS filters by a tag only if it is
 * an active cost allocation tag of the account, which is possible only after its first use.
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
