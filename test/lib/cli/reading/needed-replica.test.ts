import { neededEksReplica, neededReplica } from "../../../../lib/cli/reading/needed-replica";
import type { ReplicaProps } from "../../../../lib/model";
import { study } from "../../../../lib/study";
import { checkedSample } from "../../../support/sample-site";

const site = (replica?: ReplicaProps) => study(checkedSample(replica ? { replica } : {}));

describe("the replica that a command needs", () => {
  it("is that of the site", () => {
    expect(neededReplica(site({ pods: 1 })).pods).toHaveLength(1);
    expect(neededEksReplica(site({ scheduler: "eks" })).spec.scheduler).toBe("eks");
  });

  it("is missed with a code where there is none, or none with the scheduler", () => {
    expect(() => neededReplica(site())).toThrow(/SITE002 at replica: the site has no replica/);
    expect(() => neededEksReplica(site({}))).toThrow(/MODEL003 at replica.scheduler/);
  });
});
