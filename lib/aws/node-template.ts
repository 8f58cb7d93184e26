import type { LaunchTemplateConfig } from "@cdktf/provider-aws/lib/launch-template";
import { NODE_ROOT_GIB, type CapacityPlan, type NetworkInterface } from "../replica";
import { capacityOptions } from "./capacity-options";
import type { Tags } from "./tags";

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
  /** An image id, or `resolve:ssm:` and a parameter. Default: none, as for managed node groups of EKS. */
  readonly image?: string;
  /** Root device of the image. Default: the root device of Ubuntu images. */
  readonly rootDevice?: string;
  readonly interfaces: readonly NetworkInterface[];
  /** Market and reservation. */
  readonly capacity: CapacityPlan;
  /** Id of the capacity block that is bought, where the plan cannot know it. */
  readonly capacityBlockId?: string;
  /** Default: none, as for managed node groups of EKS, which bring their own. */
  readonly subnetId?: string;
  readonly securityGroupId: string;
  /** Default: none, as for managed node groups of EKS, which bring their own. */
  readonly profileName?: string;
  /** Default: none. */
  readonly placementGroupName?: string;
  /** User data for the first boot, in Base64. Default: none. */
  readonly userData?: string;
  /** Tags of instances, disks and interfaces from launch. */
  readonly tags: Tags;
}

/** The launch template of a node. The bindings type several of its switches as text. */
export function nodeTemplate(props: NodeTemplateProps): LaunchTemplateConfig {
  return {
    name: props.name,
    instanceType: props.instanceType,
    ...(props.image === undefined ? {} : { imageId: props.image }),
    updateDefaultVersion: true,
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
        ebs: { volumeType: "gp3", volumeSize: NODE_ROOT_GIB, encrypted: "true", deleteOnTermination: "true" },
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
