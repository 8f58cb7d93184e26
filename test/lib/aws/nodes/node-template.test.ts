import { asInTemplate, nodeTemplate } from "../../../../lib/aws/nodes/node-template";
import { instanceType } from "../../../../lib/catalog/instance-type";
import { replicaPropsSchema } from "../../../../lib/model";
import { capacityPlan, efaLayout } from "../../../../lib/replica";

describe("the launch template of a node", () => {
  const least = {
    name: "site-h100-1",
    instanceType: "p5.48xlarge",
    image: "resolve:ssm:/own/image",
    interfaces: efaLayout(instanceType("p5.48xlarge")),
    capacity: capacityPlan(replicaPropsSchema.parse({ capacity: { kind: "spot" } })),
    securityGroupId: "sg-1",
    tags: { Site: "colossus-1" },
  };
  const template = nodeTemplate({
    ...least,
    subnetId: "subnet-1",
    profileName: "profile",
    placementGroupName: "group",
    userData: "IyEvYmluL3No",
  });

  it("takes only the second version of the metadata service, from the node and its containers", () => {
    expect(template.metadataOptions).toEqual({
      httpEndpoint: "enabled",
      httpTokens: "required",
      httpPutResponseHopLimit: 1,
      instanceMetadataTags: "enabled",
    });
    expect(nodeTemplate(least).metadataOptions).not.toHaveProperty("instanceMetadataTags");
  });

  it("encrypts the root disk and deletes it with the node", () => {
    expect(template.blockDeviceMappings).toEqual([
      {
        deviceName: "/dev/sda1",
        ebs: { volumeType: "gp3", volumeSize: 300, encrypted: "true", deleteOnTermination: "true" },
      },
    ]);
  });

  it("encrypts it with the key of the replica, if there is one", () => {
    expect(nodeTemplate({ ...least, keyArn: "arn:key" }).blockDeviceMappings).toMatchObject([
      { ebs: { kmsKeyId: "arn:key" } },
    ]);
  });

  it("has what an instance repeats of it", () => {
    expect(asInTemplate(template)).toEqual({
      ...{ ebsOptimized: true, iamInstanceProfile: "profile", metadataOptions: template.metadataOptions },
    });
  });

  it("has all interfaces, each with its subnet and group and none with a public address", () => {
    const shared = {
      subnetId: "subnet-1",
      securityGroups: ["sg-1"],
      associatePublicIpAddress: "false",
      deleteOnTermination: "true",
    };
    const interfaces = template.networkInterfaces as object[];
    expect(interfaces).toHaveLength(33);
    expect(interfaces[0]).toEqual({ ...shared, networkCardIndex: 0, deviceIndex: 0, interfaceType: "interface" });
    expect(interfaces[32]).toEqual({ ...shared, networkCardIndex: 31, deviceIndex: 0, interfaceType: "efa-only" });
    expect(template.vpcSecurityGroupIds).toBeUndefined();
  });

  it("is bought, placed, allowed and started as it is told", () => {
    expect(template).toMatchObject({
      instanceMarketOptions: { marketType: "spot" },
      placement: { groupName: "group" },
      iamInstanceProfile: { name: "profile" },
      userData: "IyEvYmluL3No",
    });
  });

  it("leaves to a managed node group what that brings itself", () => {
    const bare = nodeTemplate(least);
    for (const key of ["placement", "iamInstanceProfile", "userData"]) expect(bare).not.toHaveProperty(key);
    for (const one of bare.networkInterfaces as object[]) expect(one).not.toHaveProperty("subnetId");
  });

  it("takes an image and its root device, or leaves the image to the node group", () => {
    const { image, ...others } = least;
    expect(nodeTemplate(least)).toMatchObject({ imageId: image });
    const managed = nodeTemplate({ ...others, rootDevice: "/dev/xvda" });
    expect(managed).not.toHaveProperty("imageId");
    expect(managed.blockDeviceMappings).toMatchObject([{ deviceName: "/dev/xvda" }]);
  });

  it("has no SSH key", () => {
    expect(template.keyName).toBeUndefined();
  });

  it("tags instances, disks and interfaces", () => {
    expect(template.tagSpecifications).toEqual(
      ["instance", "volume", "network-interface"].map((resourceType) => ({ resourceType, tags: { Site: "colossus-1" } })),
    );
  });
});
