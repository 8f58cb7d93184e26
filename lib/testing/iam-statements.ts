import { blocksOf, textsOf, type Block, type CloudResource } from "./cloud";

/** One statement of a policy that allows something. */
export interface Allowed {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Arguments of resources that hold a policy as JSON. */
const POLICIES = ["policy", "assume_role_policy", "policy_document", "inline_policy", "access_policy"];

/** What the policies of a resource allow. Trust policies name no resource; what is no JSON as it stands is left out. */
export function allowedBy({ body }: CloudResource): Allowed[] {
  return POLICIES.flatMap((argument) => [
    ...textsOf(body[argument]).flatMap(statementsOf),
    ...blocksOf(body[argument]).flatMap(({ policy }) => textsOf(policy).flatMap(statementsOf)),
  ])
    .filter(({ Effect }) => Effect === "Allow")
    .map(({ Action, Resource }) => ({ actions: textsOf(Action), resources: textsOf(Resource) }));
}

/** Statements of a policy that is written as JSON; references in it are texts like all others. */
function statementsOf(policy: string): Block[] {
  if (!policy.startsWith("{")) return [];
  return blocksOf((JSON.parse(policy) as Block)["Statement"]);
}
