import { parse } from "yaml";
import { slurmTopologyConf, slurmTopologyYaml, type SlurmSwitch } from "../../../../lib/exports";

const switches: SlurmSwitch[] = [
  { name: "spine", children: "switches", names: ["a-1", "a-2"] },
  { name: "a-1", children: "nodes", names: ["a-1-node-1", "a-1-node-2"] },
  { name: "a-2", children: "nodes", names: ["a-2-node-1"] },
];

describe("the tree of a cluster", () => {
  it("is a line for each switch in topology.conf", () => {
    expect(slurmTopologyConf({ switches }).split("\n").slice(1)).toEqual([
      "SwitchName=spine Switches=a-[1-2]",
      "SwitchName=a-1 Nodes=a-1-node-[1-2]",
      "SwitchName=a-2 Nodes=a-2-node-1",
      "",
    ]);
  });

  it("is the default topology of topology.yaml", () => {
    expect(parse(slurmTopologyYaml({ switches }))).toEqual([
      {
        topology: "default",
        cluster_default: true,
        tree: {
          switches: [
            { switch: "spine", children: "a-[1-2]" },
            { switch: "a-1", nodes: "a-1-node-[1-2]" },
            { switch: "a-2", nodes: "a-2-node-1" },
          ],
        },
      },
    ]);
  });
});
