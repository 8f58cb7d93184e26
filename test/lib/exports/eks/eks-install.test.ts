import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { eksInstall } from "../../../../lib/exports";
import { sampleReplica } from "../../../support/sample-replica";

describe("the script that installs into a cluster", () => {
  const script = eksInstall(sampleReplica());

  it("is what the documentation shows", () => {
    expect(readFileSync("docs/eks.md", "utf8")).toContain(`\`\`\`bash\n${script}\`\`\``);
  });

  it("is right for the shell", () => {
    expect(spawnSync("bash", ["-n"], { input: script, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it("reaches the API through a system node, under the name of its certificate", () => {
    expect(script).toContain("Name=tag:Site,Values=colossus-1 Name=tag:Role,Values=system");
    expect(script).toMatch(/AWS-StartPortForwardingSessionToRemoteHost[^]*--tls-server-name "\$host"/);
    expect(script).toContain('cluster="${1:-colossus-1-aws-eks}"');
  });

  it("installs both device plugins, and that of EFA only where there is any", () => {
    expect(script).toContain("--values nvidia-device-plugin.yaml");
    expect(script).toContain("aws-efa-k8s-device-plugin-v0.5.30.tgz");
    expect(eksInstall(sampleReplica({ instanceType: "g5.xlarge" }))).not.toContain("aws-efa");
  });
});
