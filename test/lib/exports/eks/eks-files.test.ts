import { parse } from "yaml";
import { eksFiles } from "../../../../lib/exports";
import { sampleReplica } from "../../../support/sample-replica";

describe("the files for a cluster", () => {
  it("are a script, the values of its charts, and a job for all nodes and for those of each pod", () => {
    expect(Object.keys(eksFiles(sampleReplica())).sort()).toEqual([
      ...["efa-device-plugin.yaml", "install.sh", "nccl-all.yaml", "nccl-h100-1.yaml", "nccl-h100-2.yaml"],
      "nvidia-device-plugin.yaml",
    ]);
    expect(eksFiles(sampleReplica({ instanceType: "g5.xlarge" }))).not.toHaveProperty(["efa-device-plugin.yaml"]);
  });

  it("are YAML but for the script, which names only files that are there", () => {
    const { "install.sh": script = "", ...files } = eksFiles(sampleReplica());
    for (const text of Object.values(files)) expect(typeof parse(text)).toBe("object");
    for (const [name] of script.matchAll(/(?<=(--values|-f) )[\w-]+\.yaml/g)) expect(files).toHaveProperty([name]);
  });
});
