import type { ReplicaProps } from "../../lib/model";

const AMI = "ami-0123456789abcdef0";
const LUSTRE = { kind: "fsx-lustre", capacityGib: 4800, throughputPerTib: 1000 } as const;
const image = (name: string) => `123456789012.dkr.ecr.us-east-2.amazonaws.com/${name}@sha256:${"0".repeat(64)}`;

const REPLICAS: Readonly<Record<string, ReplicaProps>> = {
  none: { storage: LUSTRE, operations: true },
  slurm: { scheduler: "slurm", ami: AMI, slurm: { accounting: true, headAmi: AMI }, storage: LUSTRE, operations: true },
  efa: { scheduler: "slurm", ami: AMI, slurm: { homes: "lustre", headAmi: AMI }, storage: { ...LUSTRE, efa: true } },
  eks: {
    scheduler: "eks",
    operations: true,
    images: {
      ...{ ncclTests: image("nccl-tests"), nvidiaDevicePlugin: image("nvidia"), efaDevicePlugin: image("efa") },
      mpiOperator: image("mpi-operator"),
    },
  },
};

/** Replicas with restricted egress by their names: of every scheduler, with everything that hosts reach. */
export const RESTRICTED_REPLICAS = Object.entries(REPLICAS).map(
  ([name, props]) => [name, { ...props, name, egress: "restricted" }] as const,
);
