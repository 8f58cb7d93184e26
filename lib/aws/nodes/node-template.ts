import type { InstanceConfig } from "@cdktf/provider-aws/lib/instance";
import type { LaunchTemplateBlockDeviceMappingsEbs, LaunchTemplateConfig } from "@cdktf/provider-aws/lib/launch-template";
import { NODE_ROOT_GIB, type CapacityPlan, type NetworkInterface } from "../../replica";
import { capacityOptions } from "./capacity-options";
import type { Tags } from "../common/tags";

/** Root device of the Ubuntu images, and of Amazon Linux 2023. */
export const ROOT_DEVICE = "/dev/sda1";
export const AMAZON_ROOT_DEVICE = "/dev/xvda";
/**
 * Hops that an answer of the metadata service may take: one ends on the node, so that containers with a separate network do
 * not get the role of the node (EKS User Guide, "Identity and access management best practices").
 */
export const METADATA_HOPS = 1;

export interface NodeTemplateProps {
  readonly name: string;
  readonly instanceType: string;
  /**
   * An image id, or `resolve:ssm:` and a parameter.
   * @default none, as for managed node groups of EKS
   */
  readonly image?: string;
  /**
   * Root device of the image.
   * @default the root device of Ubuntu images
   */
  readonly rootDevice?: string;
  readonly interfaces: readonly NetworkInterface[];
  /** Market and reservation. */
  readonly capacity: CapacityPlan;
  /** Id of the capacity block that is bought, where the plan cannot know it. */
  readonly capacityBlockId?: string;
  /** @default none, as for managed node groups of EKS, which bring their own */
  readonly subnetId?: string;
  readonly securityGroupId: string;
  /** @default none, as for managed node groups of EKS, which bring their own */
  readonly profileName?: string;
  /** @default none */
  readonly placementGroupName?: string;
  /**
   * User data for the first boot, in Base64.
   * @default none
   */
  readonly userData?: string;
  /**
   * ARN of a customer managed key for disks.
   * @default the key of EBS that is the default of the account
   */
  readonly keyArn?: string;
  /** Tags of instances, disks and interfaces from launch. */
  readonly tags: Tags;
}

/**
 * Settings of an instance that repeat its launch template: scanners and reviewers read an instance without following the
 * template, and the provider sends `ebs_optimized = false` unless it is set. The root disk is not among them: with one, the
 * provider looks up the image, and fails for a parameter of Systems Manager (terraform-provider-aws, issue 43488).
 */
export function asInTemplate(
  template: LaunchTemplateConfig,
): Pick<InstanceConfig, "ebsOptimized" | "iamInstanceProfile" | "metadataOptions"> {
  return {
    ebsOptimized: template.ebsOptimized === "true",
    iamInstanceProfile: template.iamInstanceProfile?.name,
    metadataOptions: template.metadataOptions,
  };
}

/** The root disk of a launch template: encrypted, and gone with the instance. */
export function rootDisk(volumeSize: number, keyArn?: string): LaunchTemplateBlockDeviceMappingsEbs {
  return {
    volumeType: "gp3",
    volumeSize,
    encrypted: "true",
    deleteOnTermination: "true",
    ...(keyArn === undefined ? {} : { kmsKeyId: keyArn }),
  };
}

/** The launch template of a node. The bindings type several of its switches as text. */
export function nodeTemplate(props: NodeTemplateProps): LaunchTemplateConfig {
  return {
    name: props.name,
    instanceType: props.instanceType,
    ...(props.image === undefined ? {} : { imageId: props.image }),
    updateDefaultVersion: true,
    ebsOptimized: "true",
    ...capacityOptions(props.capacity, props.capacityBlockId),
    ...(props.userData === undefined ? {} : { userData: props.userData }),
    ...(props.profileName === undefined ? {} : { iamInstanceProfile: { name: props.profileName } }),
    ...(props.placementGroupName === undefined ? {} : { placement: { groupName: props.placementGroupName } }),
    metadataOptions: {
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: METADATA_HOPS,
      // What runs at the first start reads the node's name from there.
      ...(props.userData === undefined ? {} : { instanceMetadataTags: "enabled" }),
    },
    blockDeviceMappings: [
      {
        deviceName: props.rootDevice ?? ROOT_DEVICE,
        ebs: rootDisk(NODE_ROOT_GIB, props.keyArn),
      },
    ],
    // A template with interfaces takes groups and subnet in each of them, not at its top.
    networkInterfaces: props.interfaces.map(({ networkCard, device, type }) => ({
      networkCardIndex: networkCard,
      deviceIndex: device,
      interfaceType: type,
      ...(props.subnetId === undefined ? {} : { subnetId: props.subnetId }),
      securityGroups: [props.securityGroupId],
      associatePublicIpAddress: "false",
      deleteOnTermination: "true",
    })),
    tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({
      resourceType,
      tags: { ...props.tags },
    })),
  };
}
