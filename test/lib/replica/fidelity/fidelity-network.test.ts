import type { FabricPlan } from "../../../../lib/plan/site-plan";
import { lineOn } from "../../../support/fidelity";
import { sampleReplica } from "../../../support/sample-replica";
import { fabricPlan, sitePlan } from "../../../support/site-plan";
import type { ReplicaProps } from "../../../../lib/model";

const site = sitePlan();

/** The replica of a site with fabrics that differ from the default one by these changes. */
const replicaOf = (props: ReplicaProps, ...fabrics: Partial<FabricPlan>[]) =>
  sampleReplica(props, { ...site, fabrics: fabrics.map((own) => fabricPlan(site.pods, own)) });

describe("the fidelity of the network", () => {
  it("compares adapters by node and GPU, and their bandwidth", () => {
    const replica = replicaOf({}, {});
    expect(lineOn("NICs per node", replica)).toMatchObject({ site: "8", replica: "32", by: 4 });
    expect(lineOn("NICs per GPU", replica)).toMatchObject({ site: "1", replica: "4", by: 4 });
    expect(lineOn("Network bandwidth per GPU", replica)).toMatchObject({
      site: "400 Gbps",
      replica: "400 Gbps",
      verdict: "kept",
    });
  });

  it("adds up the planes of a NIC and the fabrics of a node", () => {
    const bandwidth = (...fabrics: Partial<FabricPlan>[]) =>
      lineOn("Network bandwidth per GPU", replicaOf({}, ...fabrics)).site;
    expect(bandwidth({ planes: 2 })).toBe("800 Gbps");
    expect(bandwidth({}, { name: "second" })).toBe("800 Gbps");
    expect(bandwidth({}, { name: "storage", role: "storage" })).toBe("400 Gbps");
  });

  it("keeps rails at the node where every GPU has an adapter, and none in the fabric", () => {
    const rails = (instanceType: string) => lineOn("Rails at the node", replicaOf({ instanceType }, {}));
    expect(rails("p5.48xlarge")).toMatchObject({ site: "8", verdict: "kept" });
    expect(rails("p4d.24xlarge")).toMatchObject({ replica: "4 adapters for 8 GPUs", verdict: "changed" });
    expect(rails("g5.xlarge").verdict).toBe("lost");
    expect(lineOn("Rails in the fabric", replicaOf({}, {})).verdict).toBe("lost");
    const tree = replicaOf({}, { topology: "fat-tree" });
    expect(tree.fidelity.map(({ what }) => what)).not.toContain("Rails in the fabric");
  });

  it("counts tiers by the layers that EC2 names, where it names some", () => {
    const tiers = (instanceType: string) => lineOn("Tiers of switches", replicaOf({ instanceType }, {}));
    expect(tiers("p5.48xlarge").replica).toBe("3");
    expect(tiers("p6-b200.48xlarge").replica).toBe("4");
    expect(tiers("g5.xlarge")).toMatchObject({ replica: "not reported", verdict: "lost" });
  });

  it("loses the oversubscription", () => {
    const line = lineOn("Oversubscription", replicaOf({}, { oversubscription: 2 }));
    expect(line).toMatchObject({ site: "2:1", replica: "not published", verdict: "lost" });
  });

  it.each([
    ["kept", "none", "none", {}, []],
    ["changed", "none", "FSx for Lustre", { storage: { kind: "fsx-lustre" } }, []],
    ["lost", "disks", "none", {}, [{ name: "disks", role: "storage" }]],
    [
      "changed",
      "disks",
      "FSx for Lustre over EFA",
      { storage: { kind: "fsx-lustre", efa: true } },
      [{ name: "disks", role: "storage" }],
    ],
  ] as [string, string, string, ReplicaProps, Partial<FabricPlan>[]][])(
    "has the storage fabric %s where the site has %s and the replica %s",
    (verdict, has, gets, props, fabrics) => {
      expect(lineOn("Storage fabric", replicaOf(props, {}, ...fabrics))).toMatchObject({
        verdict,
        site: has,
        replica: gets,
      });
    },
  );

  it("loses the management fabrics, where there are any", () => {
    expect(lineOn("Management fabrics", replicaOf({}, {})).verdict).toBe("kept");
    const managed = replicaOf({}, {}, { name: "oob", role: "out-of-band" }, { name: "hosts", role: "in-band" });
    expect(lineOn("Management fabrics", managed)).toMatchObject({ site: "oob, hosts", verdict: "lost" });
  });
});
