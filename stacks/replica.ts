import { Annotations, type App } from "cdktf";
import { BUDGET_NEEDS_TAG } from "../lib/aws/budget";
import { withoutTokenTraces } from "../lib/aws/token-traces";
import { instanceType } from "../lib/catalog/instance-type";
import { GigasiteError } from "../lib/errors";
import { problemsOf } from "../lib/errors/zod-problems";
import { replicaPropsSchema, type CheckedSite, type ReplicaProps, type ReplicaSpec } from "../lib/model";
import { capacityProblems, planReplica, storageProblems, type ReplicaPlan } from "../lib/replica";
import type { SitePlan } from "../lib/sizing/plan";
import { NetworkStack } from "./network-stack";
import { OperationsStack } from "./operations-stack";
import { PodStack } from "./pod-stack";
import { SlurmStack } from "./slurm-stack";
import { StorageStack } from "./storage-stack";

/** What a replica is of, and what is rented for it. */
export type ReplicaStacksProps = ReplicaProps & {
  /** A `SiteStack` is one. The parts of the site are those of the package unless it says otherwise. */
  readonly site: { readonly plan: SitePlan; readonly checked?: Pick<CheckedSite, "catalog"> };
};

/**
 * A site at small scale on rented AWS instances. By custom `id` is `<site>-aws`. Its stacks, in the order that they are
 * deployed in; each reads only the state of those above it, and they are destroyed the other way round:
 *
 * 1. `<id>-network`, which all others read;
 * 2. `<id>-storage`, where the file asks for it;
 * 3. `<id>-slurm`, where the file asks for it, which the pods then read;
 * 4. `<id>-<pod>-<n>` for each pod, in any order or at once;
 * 5. `<id>-operations`, where the file asks for it; it can come and go at any time.
 *
 * It is no construct, because only stacks may stand below an app.
 */
export class Replica {
  readonly plan: ReplicaPlan;
  readonly network: NetworkStack;
  readonly storage: StorageStack | undefined;
  readonly slurm: SlurmStack | undefined;
  readonly pods: readonly PodStack[];
  readonly operations: OperationsStack | undefined;

  /** @throws GigasiteError for props that are wrong, and for what AWS would refuse or sell by mistake */
  constructor(app: App, id: string, props: ReplicaStacksProps) {
    const { site, ...settings } = props;
    checkId(id);
    const spec = checkedSpec(settings);
    const plan = planReplica(
      site.plan,
      spec,
      instanceType(spec.instanceType, "replica.instanceType"),
      site.checked?.catalog,
    );
    checkPlan(plan);
    this.plan = plan;
    const network = new NetworkStack(app, `${id}-network`, plan);
    this.network = network;
    this.storage = spec.storage.kind === "none" ? undefined : new StorageStack(app, `${id}-storage`, plan, network);
    const slurm = spec.scheduler === "slurm" ? new SlurmStack(app, `${id}-slurm`, plan, network) : undefined;
    this.slurm = slurm;
    this.pods = withoutTokenTraces(() =>
      plan.pods.map((pod) => new PodStack(app, `${id}-${pod.name}`, { plan, pod, network, slurm })),
    );
    this.operations = spec.operations ? new OperationsStack(app, `${id}-operations`, plan, network) : undefined;
    for (const warning of [...plan.limitations, ...(spec.budget ? [BUDGET_NEEDS_TAG] : [])])
      Annotations.of(network).addWarning(warning);
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
  return result.data;
}

function checkPlan({ spec, type, nodes, zone }: ReplicaPlan): void {
  const problems = [...capacityProblems(spec, type, nodes, zone), ...storageProblems(spec)];
  if (problems.length > 0) throw new GigasiteError(problems);
}
