import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Route53Zone } from "@cdktf/provider-aws/lib/route53-zone";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { Construct } from "constructs";
import { HEAD, replicaCluster, slurmFiles } from "../../exports";
import type { ReplicaPlan } from "../../replica";
import type { Account } from "../common/account";
import { DataBucket } from "../common/data-bucket";
import type { AwsServices } from "../network/egress-rules";
import type { Lustre } from "../storage/lustre";
import { logGroup } from "../common/log-group";
import { LustreAccess } from "../storage/lustre-access";
import { SlurmHead } from "./slurm-head";
import { EXPORTS_FILE, homesExports } from "./slurm-homes";
import { slurmNames } from "./slurm-names";
import { SlurmSecurityGroup } from "./slurm-security-group";

/** Seconds that a name is remembered: a node that is replaced gets a new address. */
export const RECORD_TTL = 30;

export interface SlurmClusterProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly account: Account;
  readonly vpcId: string;
  readonly subnetId: string;
  /** Id of the security group of the nodes. */
  readonly nodesId: string;
  /**
   * Services of AWS that the head node may reach, besides the nodes.
   * @default all addresses
   */
  readonly services?: AwsServices;
  /**
   * The shared file system, which the head node mounts.
   * @default none
   */
  readonly lustre?: Pick<Lustre, "groupId" | "source">;
}

/**
 * Shared resources of a Slurm cluster: the head node, the bucket with the Slurm files that it reads, the secret that it
 * writes the Munge key into (Terraform's state has no version of it), names and logs.
 */
export class SlurmCluster extends Construct {
  readonly zone: Route53Zone;
  readonly head: SlurmHead;

  constructor(scope: Construct, id: string, props: SlurmClusterProps) {
    super(scope, id);
    const { name, plan, account, vpcId, subnetId, nodesId, services, lustre } = props;
    const { homes, accounting } = plan.spec.slurm;
    const { domain, secret, log } = slurmNames(plan);
    const key = new SecretsmanagerSecret(this, "munge-key", {
      name: secret,
      description: "Key of Munge; the head node writes it at its first start",
      recoveryWindowInDays: 0,
      ...(account.keyArn === undefined ? {} : { kmsKeyId: account.keyArn }),
    });
    const logs = new CloudwatchLogGroup(this, "log", logGroup({ name: log, spec: plan.spec, account }));
    const { bucket } = new DataBucket(this, "files", { name, keep: false, keyArn: account.keyArn });
    const exports: Readonly<Record<string, string>> = homes === "head-node" ? { [EXPORTS_FILE]: homesExports(plan) } : {};
    const files = Object.entries({ ...slurmFiles(replicaCluster(plan)), ...exports }).map(
      ([file, content]) => new S3Object(this, file, { bucket: bucket.id, key: `slurm/${file}`, content }),
    );
    this.zone = new Route53Zone(this, "zone", {
      name: domain,
      comment: name,
      vpc: [{ vpcId }],
      forceDestroy: true,
      // Others may associate their networks with it (provider, "Private Zone"); its own cannot change without the stack.
      lifecycle: { ignoreChanges: ["vpc"] },
    });
    const { group } = new SlurmSecurityGroup(this, "ports", {
      name,
      vpcId,
      nodesId,
      homes: homes === "head-node",
      accounting,
      services,
    });
    if (lustre)
      new LustreAccess(this, "lustre", {
        lustreId: lustre.groupId,
        clientsId: group.id,
        restricted: services !== undefined,
      });
    this.head = new SlurmHead(this, "head", {
      name,
      plan,
      account,
      subnetId,
      securityGroupId: group.id,
      bucket,
      lustre: lustre?.source,
      after: [key, logs, ...files],
    });
    new Route53Record(this, "head-name", {
      zoneId: this.zone.zoneId,
      name: `${HEAD}.${domain}`,
      type: "A",
      ttl: RECORD_TTL,
      records: [this.head.instance.privateIp],
    });
  }
}
