import { bootCall, bootScript } from "../../../../lib/aws/common/boot-script";
import { mountVolume } from "../../../../lib/aws/slurm/head-volume";
import { homesExports, homesOnHead, homesOnNode } from "../../../../lib/aws/slurm/slurm-homes";
import { sampleReplica } from "../../../support/sample-replica";
import { faultsOf } from "../../../support/shell";

describe.each(["head-node", "lustre", "none"] as const)("homes of the kind %s", (homes) => {
  const head = homesOnHead(homes, "vol-1");
  const node = homesOnNode(homes, "head.internal");

  it("are set up by scripts that bash and shellcheck have nothing against", () => {
    for (const steps of [head, node])
      expect(faultsOf(bootScript({ egress: "open" }, mountVolume(), steps) + bootCall())).toBe("");
  });

  it("lie under /home of the head node and of the nodes, or are left alone", () => {
    for (const steps of [head, node]) expect(/ \/home (none|nfs4) /.test(steps ?? "")).toBe(homes !== "none");
  });
});

describe("homes on the head node", () => {
  it("are on a disk of their own, which is all that nodes mount", () => {
    const steps = homesOnHead("head-node", "vol-1");
    expect(steps).toContain("mount_volume vol-1 /srv/homes");
    expect(steps).not.toContain("root_squash");
    const line = /head.internal:\/srv\/homes \/home nfs4 (\S+)/.exec(homesOnNode("head-node", "head.internal") ?? "");
    expect(line?.[1]?.split(",")).toEqual(expect.arrayContaining(["hard", "nosuid", "nodev", "sec=sys"]));
  });

  it("are exported to the subnets of the pods and to no other address, without root", () => {
    const { pods } = sampleReplica({ scheduler: "slurm", pods: 3 });
    const [folder, ...clients] = homesExports({ pods }).trim().split(" ");
    expect(folder).toBe("/srv/homes");
    expect(clients.map((client) => client.replace(/\(.*/, ""))).toEqual(pods.map(({ subnet }) => subnet));
    for (const client of clients) expect(client.split(/[(),]/)).toEqual(expect.arrayContaining(["root_squash", "sec=sys"]));
  });

  it("begin with what the image has, and are not written over", () => {
    expect(homesOnHead("head-node", "vol-1")).toContain("mountpoint -q /home || cp -an /home/. /srv/homes/");
    expect(homesOnNode("head-node", "head.internal")).not.toContain("cp ");
  });
});
