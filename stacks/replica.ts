import { Annotations, type App } from "cdktf";
import { isDeepStrictEqual } from "node:util";
import { withoutTokenTraces } from "../lib/aws/common/token-traces";
import { instanceType } from "../lib/catalog/instance-type";
import { GigasiteError } from "../lib/errors";
import { problemsOf } from "../lib/schema/zod-problems";
import { replicaPropsSchema, type CheckedSite, type ReplicaProps, type ReplicaSpec } from "../lib/model";
import {
  BUDGET_NEEDS_TAG,
  capacityProblems,
  egressProblems,
  eksProblems,
  keyProblems,
  planReplica,
  slurmProblems,
  storageProblems,
  type ReplicaPlan,
} from "../lib/replica";
import type { SitePlan } from "../lib/plan/site-plan";
import type { SiteReport } from "../lib/report";
import { terraformLiteral } from "../lib/formats";
import { awsStacks, type AwsStacks } from "./aws-stacks";
import type { EksPodStack } from "./eks-pod-stack";
import type { EksStack } from "./eks-stack";
import type { NetworkStack } from "./network-stack";
import type { OperationsStack } from "./operations-stack";
import type { PodStack } from "./pod-stack";
import type { SlurmStack } from "./slurm-stack";
import type { StorageStack } from "./storage-stack";

/** Props of {@link Replica}: its site, and the keys of `replica` in a site file. */
export type ReplicaStacksProps = ReplicaProps & {
  /** The site, such as a `SiteStack`. Default of its catalog: the catalog of the package. */
  readonly site: {
    readonly plan: SitePlan;
    readonly checked?: Pick<CheckedSite, "catalog">;
    /** @internal */
    readonly report?: SiteReport;
  };
};

/**
 * A site at small scale on rented AWS instances. Use {@link replicaId} for `id`. Its stacks in deployment order; each reads
 * only the state of those above it, and they are destroyed in reverse order:
 *
 * 1. `<id>-network`, read by all others;
 * 2. `<id>-storage`, with shared storage; read by the stacks that mount it;
 * 3. `<id>-slurm` or `<id>-eks`, with a scheduler; the pods read the Slurm stack, or join the EKS cluster;
 * 4. `<id>-<pod>-<n>` for each pod, in any order or in parallel;
 * 5. `<id>-operations`, with operations; it can be deployed and destroyed at any time.
 *
 * Not a construct, because an app may contain only stacks.
 */
export class Replica {
  readonly plan: ReplicaPlan;
  readonly network: NetworkStack;
  readonly storage: StorageStack | undefined;
  readonly slurm: SlurmStack | undefined;
  readonly eks: EksStack | undefined;
  readonly pods: readonly (PodStack | EksPodStack)[];
  readonly operations: OperationsStack | undefined;

  /** @throws GigasiteError for invalid props, and for settings that AWS would reject or sell by mistake */
  constructor(app: App, id: string, props: ReplicaStacksProps) {
    const { site, ...settings } = props;
    checkId(id);
    const spec = checkedSpec(settings);
    this.plan = replicaPlan(site, spec);
    checkPlan(this.plan);
    const aws = awsStacks();
    checkApart(app, this.plan, aws);
    const plan = terraformLiteral(this.plan);
    const network = new aws.NetworkStack(app, `${id}-network`, plan);
    this.network = network;
    const storage = spec.storage.kind === "none" ? undefined : new aws.StorageStack(app, `${id}-storage`, plan, network);
    this.storage = storage;
    const slurm = spec.scheduler === "slurm" ? new aws.SlurmStack(app, `${id}-slurm`, plan, network, storage) : undefined;
    this.slurm = slurm;
    const eks = spec.scheduler === "eks" ? new aws.EksStack(app, `${id}-eks`, plan, network) : undefined;
    this.eks = eks;
    this.pods = withoutTokenTraces(() =>
      plan.pods.map((pod) => {
        const own = `${id}-${pod.name}`;
        return eks
          ? new aws.EksPodStack(app, own, { plan, pod, network, eks })
          : new aws.PodStack(app, own, { plan, pod, network, slurm, storage });
      }),
    );
    this.operations = spec.operations ? new aws.OperationsStack(app, `${id}-operations`, plan, network) : undefined;
    for (const warning of [...this.plan.limitations, ...(spec.budget ? [BUDGET_NEEDS_TAG] : [])])
      Annotations.of(network).addWarning(warning);
  }
}

/** Id of a replica: `<site>-aws`, or `<site>-aws-<name>` if it has a name. */
export function replicaId(site: string, { name }: Pick<ReplicaProps, "name">): string {
  return name === undefined ? `${site}-aws` : `${site}-aws-${name}`;
}

/** AWS names and stack ids derive from it; two ids that differ only in other characters would share addresses. */
function checkId(id: string): void {
  if (/^[a-z][a-z0-9-]{0,59}$/.test(id)) return;
  throw GigasiteError.of({
    code: "SITE006",
    path: "",
    message: "invalid id of a replica",
    found: id,
    allowed: "at most 60 lower-case letters, digits and hyphens, starting with a letter",
    remedy: "use `<site>-aws`",
  });
}

function checkedSpec(settings: ReplicaProps): ReplicaSpec {
  const result = replicaPropsSchema.safeParse(settings);
  if (!result.success) throw new GigasiteError(problemsOf(result.error, replicaPropsSchema, settings, ["replica"]));
  return result.data;
}

/** The plan of the site's study if the site describes the same replica, and its findings with it. */
function replicaPlan({ plan, checked, report }: ReplicaStacksProps["site"], spec: ReplicaSpec): ReplicaPlan {
  const planned = isDeepStrictEqual(spec, report?.checked.site.replica) ? report?.study?.replicaPlan : undefined;
  return planned ?? planReplica(plan, spec, instanceType(spec.instanceType, "replica.instanceType"), checked?.catalog);
}

/** Log groups, secrets and zones are named after site and replica: two replicas in one region would conflict. */
function checkApart(app: App, { site, region, spec }: ReplicaPlan, aws: AwsStacks): void {
  const same = app.node.children.filter((one) => one instanceof aws.AwsStack && one.site === site && one.region === region);
  const slurm = spec.scheduler === "slurm" && same.some((one) => one instanceof aws.SlurmStack);
  const operations = spec.operations && same.some((one) => one instanceof aws.OperationsStack);
  if (!slurm && !operations) return;
  throw GigasiteError.of({
    code: "SITE007",
    path: "replica.name",
    message: `the ${slurm ? "Slurm" : "operations"} resources of two replicas in ${region} would have the same names`,
    found: site,
    allowed: "a different name for each replica of a site in one region",
    remedy: "give one of them a `name`",
  });
}

function checkPlan({ spec, type, nodes, zone }: ReplicaPlan): void {
  const problems = [
    ...capacityProblems(spec, type, nodes, zone),
    ...storageProblems(spec),
    ...slurmProblems(spec),
    ...eksProblems(spec),
    ...keyProblems(spec),
    ...egressProblems(spec),
  ];
  if (problems.length > 0) throw new GigasiteError(problems);
}
