import { Annotations, type App } from "cdktf";
import { instanceType } from "../lib/catalog/instance-type";
import { GigasiteError } from "../lib/errors";
import { problemsOf } from "../lib/errors/zod-problems";
import { replicaPropsSchema, type ReplicaProps, type ReplicaSpec } from "../lib/model";
import { planReplica, RENTABLE, type ReplicaPlan } from "../lib/replica";
import type { SitePlan } from "../lib/sizing/plan";
import { NetworkStack } from "./network-stack";
import { PodStack } from "./pod-stack";

/** What a replica is of, and what is rented for it. */
export type ReplicaStacksProps = ReplicaProps & { readonly site: { readonly plan: SitePlan } };

/**
 * A site at small scale on rented AWS instances: the stack `<id>-network`, and a stack `<id>-<pod>-<n>` for each pod.
 * By custom `id` is `<site>-aws`. Deploy the network first: the pods read its state.
 *
 * It is no construct, because only stacks may stand below an app.
 */
export class Replica {
  readonly plan: ReplicaPlan;
  readonly network: NetworkStack;
  readonly pods: readonly PodStack[];

  /** @throws GigasiteError for props that are wrong, and for what cannot be rented yet */
  constructor(app: App, id: string, props: ReplicaStacksProps) {
    const { site, ...settings } = props;
    checkId(id);
    const spec = checkedSpec(settings);
    this.plan = planReplica(site.plan, spec, instanceType(spec.instanceType, "replica.instanceType"));
    this.network = new NetworkStack(app, `${id}-network`, this.plan);
    this.pods = this.plan.pods.map(
      (pod) => new PodStack(app, `${id}-${pod.name}`, { plan: this.plan, pod, network: this.network }),
    );
    for (const limitation of this.plan.limitations) Annotations.of(this.network).addWarning(limitation);
  }
}

/** Names in AWS and stack ids are built from it; two ids that differ in other characters would share addresses. */
function checkId(id: string): void {
  if (/^[a-z][a-z0-9-]{0,59}$/.test(id)) return;
  throw GigasiteError.of({
    code: "SITE006",
    path: "",
    message: "the id of a replica is no name",
    found: id,
    allowed: "at most 60 lower-case letters, digits and hyphens, a letter first",
    remedy: "call it `<site>-aws`",
  });
}

function checkedSpec(settings: ReplicaProps): ReplicaSpec {
  const result = replicaPropsSchema.safeParse(settings);
  if (!result.success) throw new GigasiteError(problemsOf(result.error, replicaPropsSchema, settings, ["replica"]));
  const { kind } = result.data.capacity;
  if (RENTABLE.includes(kind)) return result.data;
  throw GigasiteError.of({
    code: "MODEL003",
    path: "replica.capacity.kind",
    message: "capacity of this kind cannot be rented yet",
    found: kind,
    allowed: RENTABLE.join(", "),
    remedy: "rent on demand, or leave the replica out",
  });
}
