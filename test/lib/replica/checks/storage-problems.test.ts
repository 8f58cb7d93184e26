import { replicaPropsSchema } from "../../../../lib/model";
import { storageProblems } from "../../../../lib/replica/checks/storage-problems";

function problemsOf(storage: object) {
  return storageProblems(replicaPropsSchema.parse({ storage }));
}

describe("storage", () => {
  it("of a size that FSx makes has no problem, nor has none at all", () => {
    expect(problemsOf({ kind: "fsx-lustre" })).toEqual([]);
    expect(problemsOf({ kind: "fsx-lustre", capacityGib: 1200 })).toEqual([]);
    expect(problemsOf({ kind: "fsx-lustre", efa: true, capacityGib: 19200 })).toEqual([]);
    expect(problemsOf({ kind: "none", capacityGib: 1 })).toEqual([]);
  });

  it("fails between the sizes, which are wider apart with EFA", () => {
    expect(problemsOf({ kind: "fsx-lustre", capacityGib: 5000 })).toMatchObject([
      { code: "SITE004", path: "replica.storage.capacityGib", found: "5000 GiB", remedy: "set it to 7200" },
    ]);
    expect(problemsOf({ kind: "fsx-lustre", efa: true, capacityGib: 4800 })).toMatchObject([
      { message: expect.stringMatching(/EFA at 250 MB/), allowed: "a multiple of 19,200 GiB", remedy: "set it to 19200" },
    ]);
  });
});
