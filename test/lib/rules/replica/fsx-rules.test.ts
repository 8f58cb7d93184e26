import { FSX_RULES } from "../../../../lib/rules/replica/fsx-rules";
import { broken } from "../broken";

describe("the rules on shared storage", () => {
  it("hold where nothing is shared, whatever its size would be", () => {
    const replica = { storage: { capacityGib: 1, efa: true }, instanceType: "g5.xlarge" };
    expect(FSX_RULES.flatMap(({ id }) => broken(id, { replica }))).toEqual([]);
  });

  it("tell a size that is made", () => {
    const storage = { kind: "fsx-lustre", capacityGib: 5000 } as const;
    expect(broken("FSX001", { replica: { storage } })).toMatchObject([
      { level: "error", remedy: "set `capacityGib` to 7200" },
    ]);
    expect(broken("FSX002", { replica: { storage: { ...storage, efa: true } } })).toMatchObject([
      { level: "error", remedy: "set `capacityGib` to 19200" },
    ]);
  });

  it("take a linked bucket for a place where data outlives the replica", () => {
    expect(broken("FSX004", { replica: { storage: { kind: "fsx-lustre", repository: true } } })).toEqual([]);
  });
});
