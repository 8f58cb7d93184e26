import { parse } from "yaml";
import { efaCount, efaPluginValues, nvidiaPluginValues } from "../../../../lib/exports";
import { CONTAINER_IMAGES } from "../../../../lib/replica";
import { sampleReplica } from "../../../support/sample-replica";

describe("the values of device plugins", () => {
  it("count the interfaces with EFA, not all of them", () => {
    expect(efaCount(sampleReplica())).toBe(32);
    expect(efaCount(sampleReplica({ instanceType: "g5.xlarge" }))).toBe(0);
  });

  it("leave the devices of EFA to its own plugin", () => {
    expect(parse(nvidiaPluginValues(sampleReplica()))).toMatchObject({ mofedEnabled: false });
  });

  it("name the image by digest, also one without a tag", () => {
    const joined = (nvidiaDevicePlugin?: string) => {
      const images = nvidiaDevicePlugin === undefined ? {} : { nvidiaDevicePlugin };
      const { repository, tag } = parse(nvidiaPluginValues(sampleReplica({ images }))).image;
      return `${repository}:${tag}`;
    };
    const { repository, version, digest } = CONTAINER_IMAGES.nvidiaDevicePlugin;
    expect(joined()).toBe(`${repository}:${version}@${digest}`);
    for (const image of [`localhost:5000/plugin:1@${digest}`, `localhost:5000/plugin@${digest}`])
      expect(joined(image)).toBe(image);
  });

  it("put EFA's plugin onto the nodes of the replica", () => {
    expect(parse(efaPluginValues(sampleReplica({ instanceType: "p6-b300.48xlarge" })))).toEqual({
      image: {
        repository: "602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/aws-efa-k8s-device-plugin",
        tag: "v0.5.20",
      },
      supportedInstanceLabels: { keys: ["node.kubernetes.io/instance-type"], values: ["p6-b300.48xlarge"] },
      tolerations: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
    });
  });
});
