import { provenReplica } from "../../../lib/replica/replica-laws";
import { refusesBrokenFigures, withValue } from "../../support/broken-figures";
import { sampleReplica } from "../../support/sample-replica";

const plan = sampleReplica({ scheduler: "slurm", operations: true });

describe("a plan of a replica", () => {
  it("with a figure that is no number, or below 0, at any key is refused with that key", () =>
    refusesBrokenFigures(plan, provenReplica));

  it.each(["nodes", "gpus"])("with other %s than its pods have is refused", (key) => {
    expect(() => provenReplica(withValue(plan, [key], 7))).toThrow(`the plan of the replica is wrong at ${key}: `);
  });
});
