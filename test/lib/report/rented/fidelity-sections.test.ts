import { fidelityTable, replicaSection } from "../../../../lib/report/rented/fidelity-sections";
import { sampleReplica } from "../../../support/sample-replica";

const replica = sampleReplica();

describe("replicaSection", () => {
  it("warns of what the replica has differently from its configuration", () => {
    const section = replicaSection({ ...replica, limitations: ["no EFA"] });
    expect(section.heading).toMatch(/^Replica of colossus-1/);
    expect(section.blocks.at(-1)).toMatchObject({ notes: ["Limitation: no EFA."], tone: "warning" });
  });
});

describe("fidelityTable", () => {
  it("has a row for each property", () => {
    expect(fidelityTable(replica).rows).toHaveLength(replica.fidelity.length);
  });
});
