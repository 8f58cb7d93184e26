import { parse } from "yaml";
import { efaCount, efaPluginValues, nvidiaPluginValues } from "../../../lib/exports";
import { sampleReplica } from "../../support/sample-replica";

describe("the values of device plugins", () => {
  it("count the interfaces with EFA, not all of them", () => {
    expect(efaCount(sampleReplica())).toBe(32);
    expect(efaCount(sampleReplica({ instanceType: "g5.xlarge" }))).toBe(0);
  });

  it("leave the devices of EFA to its own plugin", () => {
    expect(parse(nvidiaPluginValues())).toEqual({ mofedEnabled: false });
  });

  it("put EFA's plugin onto the nodes of the replica", () => {
    expect(parse(efaPluginValues(sampleReplica({ instanceType: "p6-b300.48xlarge" })))).toEqual({
      supportedInstanceLabels: { keys: ["node.kubernetes.io/instance-type"], values: ["p6-b300.48xlarge"] },
      tolerations: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
    });
  });
});
