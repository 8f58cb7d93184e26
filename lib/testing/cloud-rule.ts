import type { Cloud, CloudResource } from "./cloud";

/** A place in generated stacks where a rule is broken. */
export interface CloudBreach {
  readonly resource: CloudResource;
  /** What is wrong, with the figures; without a full stop. */
  readonly message: string;
}

/**
 * A check on what generated stacks hold. Numbers begin at 101; those below are of rules on the site.
 * Each has a stack that `terraform validate` accepts and that it rejects.
 */
export interface CloudRule {
  readonly id: string;
  /** What must hold, one sentence without a full stop. */
  readonly title: string;
  /** Why it must hold. */
  readonly reason: string;
  readonly check: (cloud: Cloud) => readonly CloudBreach[];
}

/** A check of each resource of a type: what is wrong with it, nothing where it is right. */
export function eachOf(
  type: string,
  check: (resource: CloudResource, cloud: Cloud) => readonly string[],
): CloudRule["check"] {
  return (cloud) =>
    cloud.of(type).flatMap((resource) => check(resource, cloud).map((message): CloudBreach => ({ resource, message })));
}
