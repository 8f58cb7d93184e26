import { egressProblems } from "../../../../lib/replica";
import type { ReplicaProps } from "../../../../lib/model";
import { RESTRICTED_REPLICAS } from "../../../support/restricted-replicas";
import { sampleReplica } from "../../../support/sample-replica";

const AMI = "ami-0123456789abcdef0";
const pathsOf = (props: ReplicaProps) => egressProblems(sampleReplica(props).spec).map(({ path }) => path);

describe("restricted egress", () => {
  it.each(RESTRICTED_REPLICAS)("has no problem in the replica %s, nor has open egress with less", (_, props) => {
    expect(pathsOf(props)).toEqual([]);
    expect(pathsOf({ ...props, egress: "open", ami: undefined, images: {}, slurm: {} })).toEqual([]);
  });

  it.each<[ReplicaProps, string[]]>([
    [{ scheduler: "slurm" }, ["replica.ami", "replica.slurm.headAmi"]],
    [{ scheduler: "slurm", slurm: { headAmi: AMI } }, ["replica.ami"]],
    [{ storage: { kind: "fsx-lustre", efa: true } }, ["replica.ami"]],
    [
      { scheduler: "eks" },
      ["ncclTests", "nvidiaDevicePlugin", "efaDevicePlugin", "mpiOperator"].map((name) => `replica.images.${name}`),
    ],
  ])("needs an image or a registry for %j", (props, paths) => {
    expect(pathsOf({ ...props, egress: "restricted" })).toEqual(paths);
  });

  it("names the packages that an image must have, with those of accounting and Lustre", () => {
    const { spec } = sampleReplica({
      ...{ egress: "restricted", scheduler: "slurm", ami: AMI, slurm: { accounting: true } },
      storage: { kind: "fsx-lustre" },
    });
    expect(egressProblems(spec)[0]?.allowed).toMatch(/munge, slurmctld.*mariadb-server, slurmdbd, Lustre client$/);
  });
});
