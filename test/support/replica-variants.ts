import type { ReplicaProps } from "../../lib/model";
import { synthToJson, type StackJson } from "../../lib/testing";
import { Replica } from "../../stacks/replica";
import { sitePlan } from "./site-plan";

/** Everything that a replica can have beside its scheduler. */
const ALL = {
  operations: true,
  alerts: ["ops@example.com"],
  budget: { usdPerMonth: 1000, email: "gpu@example.com" },
  storage: { kind: "fsx-lustre", repository: true },
} satisfies ReplicaProps;

/** Replicas with every resource that there is, and the smallest. */
export const VARIANTS = {
  plain: {},
  slurm: { ...ALL, scheduler: "slurm", slurm: { accounting: true } },
  eks: { ...ALL, scheduler: "eks", eks: { admins: ["arn:aws:iam::123456789012:role/gpu-team"] } },
  keyedSlurm: { ...ALL, scheduler: "slurm", slurm: { accounting: true }, kmsKey: "create", logDays: 365 },
  keyedEks: { ...ALL, scheduler: "eks", kmsKey: "create", logDays: 365 },
  restricted: {
    ...{ ...ALL, scheduler: "slurm", egress: "restricted", kmsKey: "create", logDays: 365 },
    ...{ ami: "ami-0123456789abcdef0", slurm: { accounting: true, headAmi: "ami-0fedcba9876543210" } },
  },
  spot: { ...ALL, capacity: { kind: "spot" } },
} satisfies Readonly<Record<string, ReplicaProps>>;

/** The stacks of a replica, by id. */
export function replicaStacks(props: ReplicaProps): Readonly<Record<string, StackJson>> {
  return synthToJson((app) => new Replica(app, "site-aws", { site: { plan: sitePlan() }, ...props }));
}
