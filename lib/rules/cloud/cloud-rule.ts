import type { Cloud, CloudResource } from "./cloud";

/** One violation of a rule in generated stacks. */
export interface CloudBreach {
  readonly resource: CloudResource;
  /** What is wrong, with figures; no full stop. */
  readonly message: string;
}

/**
 * A check of generated stacks. Numbers start at 101; lower numbers are rules for the site.
 * Each rule has a test stack that `terraform validate` accepts and the rule rejects.
 */
export interface CloudRule {
  readonly id: string;
  /** The requirement, one sentence without a full stop. */
  readonly title: string;
  /** Why, in one or two sentences. */
  readonly reason: string;
  readonly check: (cloud: Cloud) => readonly CloudBreach[];
}

/** A check of each resource of a type; it returns messages, none if the resource is correct. */
export function eachOf(
  type: string,
  check: (resource: CloudResource, cloud: Cloud) => readonly string[],
): CloudRule["check"] {
  return (cloud) =>
    cloud.of(type).flatMap((resource) => check(resource, cloud).map((message): CloudBreach => ({ resource, message })));
}
