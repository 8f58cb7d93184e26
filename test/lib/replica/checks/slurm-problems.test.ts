import { replicaPropsSchema, type ReplicaProps } from "../../../../lib/model";
import { slurmProblems } from "../../../../lib/replica/checks/slurm-problems";

const problemsOf = (props: ReplicaProps) => slurmProblems(replicaPropsSchema.parse(props));

describe("a Slurm cluster", () => {
  it("has its homes where there is room for them", () => {
    expect(problemsOf({ scheduler: "slurm" })).toEqual([]);
    expect(problemsOf({ scheduler: "slurm", slurm: { homes: "lustre" }, storage: { kind: "fsx-lustre" } })).toEqual([]);
  });

  it("cannot have them in a file system that is not there", () => {
    expect(problemsOf({ scheduler: "slurm", slurm: { homes: "lustre" } })).toMatchObject([
      { code: "SITE004", path: "replica.slurm.homes", found: "lustre" },
    ]);
  });

  it("is no matter under another scheduler", () => {
    expect(problemsOf({ scheduler: "none", slurm: { homes: "lustre" } })).toEqual([]);
  });
});
