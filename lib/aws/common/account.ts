import { partitionOf } from "../../replica";

/** The account and region that stacks are deployed into, and the key for its data. */
export interface Account {
  /** Id, which may be an expression. */
  readonly id: string;
  readonly region: string;
  /**
   * ARN of the customer managed key for everything that is stored; may be an expression.
   * @default keys of AWS
   */
  readonly keyArn?: string;
}

/** The ARN of a resource of the account in its region, such as `cluster/site-eks` of the service `eks`. */
export function arnIn({ id, region }: Account, service: string, resource: string): string {
  return `arn:${partitionOf(region)}:${service}:${region}:${id}:${resource}`;
}
