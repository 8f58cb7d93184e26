import { replicaDocument } from "../../../../lib/report";
import { sampleReplica } from "../../../support/sample-replica";

describe("a replica as a document", () => {
  it("has what is rented, what it costs and what it keeps, and nothing that only stacks need", () => {
    const replica = sampleReplica();
    expect(Object.keys(replicaDocument(replica))).toEqual([
      ...["site", "instanceType", "region", "zone", "capacity", "nodes", "gpus", "pods", "cost", "fidelity", "limitations"],
    ]);
    expect(replicaDocument(replica)).toMatchObject({ capacity: "on-demand", nodes: 4, cost: { usdPerHour: 220.16 } });
  });
});
