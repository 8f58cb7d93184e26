import { fidelityText } from "../../../../lib/report";
import { sampleReplica } from "../../../support/sample-replica";

describe("the text on a replica", () => {
  it("shows the instances, their cost and the fidelity", () => {
    expect(fidelityText(sampleReplica())).toMatchSnapshot();
  });

  it("is at most 100 columns wide, whatever is rented", () => {
    const props = { storage: { kind: "fsx-lustre" }, operations: true, scheduler: "slurm", pods: 11 } as const;
    const lines = fidelityText(sampleReplica({ ...props, capacity: { kind: "spot" } })).split("\n");
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it("shows limitations as warnings", () => {
    expect(fidelityText(sampleReplica({ pods: 11 }), { color: true })).toMatch(
      /\[33mLimitation: 11 pods requested; the site has 10 pods/,
    );
  });
});
