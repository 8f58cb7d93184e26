import { Instance } from "@cdktf/provider-aws/lib/instance";
import { LaunchTemplate, type LaunchTemplateConfig } from "@cdktf/provider-aws/lib/launch-template";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { replicaCluster, slurmdbdConf } from "../../exports";
import {
  HEAD_ACCOUNTING_GIB,
  HEAD_HOMES_GIB,
  HEAD_INSTANCE_TYPE,
  HEAD_ROOT_GIB,
  imageReference,
  type ReplicaPlan,
} from "../../replica";
import type { Account } from "../common/account";
import { bootCall } from "../common/boot-script";
import { HeadVolume } from "./head-volume";
import { NodeProfile } from "../nodes/node-profile";
import { asInTemplate, METADATA_HOPS, ROOT_DEVICE, rootDisk } from "../nodes/node-template";
import { slurmHeadAccess } from "./slurm-access";
import { slurmHeadBoot, type SlurmHeadBootProps } from "./slurm-head-boot";
import { siteTags, type Tags } from "../common/tags";

/** Source: Canonical, "Find Ubuntu images on AWS", parameters of Systems Manager. */
const IMAGE = "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id";

export interface SlurmHeadProps {
  readonly name: string;
  readonly plan: ReplicaPlan;
  readonly account: Account;
  readonly subnetId: string;
  readonly securityGroupId: string;
  /** The bucket with the files of Slurm below `slurm/`. */
  readonly bucket: { readonly id: string; readonly arn: string };
  /** Resources that its boot script reads, and which must exist before it. */
  readonly after: readonly ITerraformDependable[];
  /**
   * Mount source of the shared file system.
   * @default none
   */
  readonly lustre?: string;
}

/**
 * The head node, which runs slurmctld and accepts jobs, with separate disks for homes and accounting if configured. It has
 * no key and no public address: Session Manager opens a shell.
 */
export class SlurmHead extends Construct {
  readonly instance: Instance;

  constructor(scope: Construct, id: string, props: SlurmHeadProps) {
    super(scope, id);
    const { name, plan, account, bucket } = props;
    const statements = slurmHeadAccess(plan, account, bucket.arn);
    const { profile } = new NodeProfile(this, "access", { name, region: plan.region, statements });
    const tags = { ...siteTags(plan), Name: name, Role: "head" };
    const settings: LaunchTemplateConfig = {
      name,
      instanceType: HEAD_INSTANCE_TYPE,
      imageId: imageReference(plan.spec.slurm.headAmi ?? IMAGE),
      updateDefaultVersion: true,
      ebsOptimized: "true",
      iamInstanceProfile: { name: profile.name },
      metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: METADATA_HOPS },
      blockDeviceMappings: [
        {
          deviceName: ROOT_DEVICE,
          ebs: rootDisk(HEAD_ROOT_GIB, account.keyArn),
        },
      ],
      networkInterfaces: [
        {
          deviceIndex: 0,
          subnetId: props.subnetId,
          securityGroups: [props.securityGroupId],
          associatePublicIpAddress: "false",
          deleteOnTermination: "true",
        },
      ],
      tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({ resourceType, tags })),
    };
    const template = new LaunchTemplate(this, "template", settings);
    const homes = plan.spec.slurm.homes === "head-node" ? this.disk("homes", HEAD_HOMES_GIB, props, tags) : undefined;
    const accounting = plan.spec.slurm.accounting ? this.disk("accounting", HEAD_ACCOUNTING_GIB, props, tags) : undefined;
    const boot: SlurmHeadBootProps = {
      bucket: bucket.id,
      homes: homes?.volume.id,
      accounting: accounting && { volume: accounting.volume.id, conf: slurmdbdConf(replicaCluster(plan)) },
    };
    this.instance = new Instance(this, "head", {
      launchTemplate: { id: template.id, version: template.getStringAttribute("latest_version") },
      ...asInTemplate(settings),
      tags,
      dependsOn: [...props.after],
      volumeTags: tags,
      // Not in the template: quotes within an expression that encodes the text would have to be escaped.
      userData: slurmHeadBoot(plan, boot) + bootCall(props.lustre),
    });
    homes?.attachTo(this.instance.id, "/dev/sdf");
    accounting?.attachTo(this.instance.id, "/dev/sdg");
  }

  private disk(id: string, sizeGib: number, { name, plan, account: { keyArn } }: SlurmHeadProps, tags: Tags): HeadVolume {
    const keep = plan.spec.storage.keepOnDestroy;
    return new HeadVolume(this, id, {
      zone: plan.zone,
      sizeGib,
      keep,
      keyArn,
      tags: { ...tags, Name: `${name}-${id}` },
    });
  }
}
