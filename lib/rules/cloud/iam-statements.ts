import { blockOf, blocksOf, textsOf, type Block, type CloudResource } from "./cloud";

/** An Allow statement of a policy. */
export interface Allowed {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** AWS services that it trusts; empty in policies of roles. */
  readonly services: readonly string[];
  /** Condition keys, in any operator. */
  readonly conditions: readonly string[];
}

/** Arguments of resources with a policy as JSON. */
const POLICIES = ["policy", "assume_role_policy", "policy_document", "inline_policy", "access_policy"];

/** The Allow statements of a resource's policies. Trust policies have no resources; policies that are not plain JSON are skipped. */
export function allowedBy({ body }: CloudResource): Allowed[] {
  return POLICIES.flatMap((argument) => [
    ...textsOf(body[argument]).flatMap(statementsOf),
    ...blocksOf(body[argument]).flatMap(({ policy }) => textsOf(policy).flatMap(statementsOf)),
  ])
    .filter(({ Effect }) => Effect === "Allow")
    .map(({ Action, Resource, Principal, Condition }) => ({
      actions: textsOf(Action),
      resources: textsOf(Resource),
      services: textsOf(blockOf(Principal)["Service"]),
      conditions: Object.values(blockOf(Condition)).flatMap((keys) => Object.keys(blockOf(keys))),
    }));
}

/** Statements of a JSON policy; references in it are plain text. */
function statementsOf(policy: string): Block[] {
  if (!policy.startsWith("{")) return [];
  return blocksOf((JSON.parse(policy) as Block)["Statement"]);
}
