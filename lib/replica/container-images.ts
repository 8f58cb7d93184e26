import type { ReplicaSpec } from "../model";

/** A container image that scripts and files of a replica use. */
export interface ContainerImage {
  /** Registry and name. */
  readonly repository: string;
  /** Its tag, for readers: the digest decides. */
  readonly version: string;
  /** Digest of the image, of all its platforms; null if no digest of this version was found in a public source. */
  readonly digest: string | null;
  /** Date on which the digest was read, or looked for in vain (UTC). */
  readonly read: string;
  /** Source of the digest; without one, source of the version. */
  readonly source: string;
}

/** All of them, by their key in `replica.images`. */
export const CONTAINER_IMAGES = {
  dcgmExporter: {
    repository: "nvcr.io/nvidia/k8s/dcgm-exporter",
    version: "4.5.3-4.8.2-distroless",
    digest: "sha256:60d3b00ac80b4ae77f94dae2f943685605585ad9e92fdccda3154d009ae317cc",
    read: "2026-12-01",
    source: "two public repositories that pin this version, one as the image of all platforms; not the registry",
  },
  ncclTests: {
    repository: "public.ecr.aws/hpc-cloud/nccl-tests",
    version: "cuda13.0.2-efa1.48.0-ofiv1.19.0-ncclv2.30.4-1-testsv2.18.3",
    digest: "sha256:a5390d3f0eb50f3e5854085e2ae0fef90b9eb4f3b7486ed4cab0d47864809d4c",
    read: "2026-12-01",
    source: "a sample of AWS, GPU cluster failure patterns, which pins what this tag resolved to; not the registry",
  },
  nvidiaDevicePlugin: {
    repository: "nvcr.io/nvidia/k8s-device-plugin",
    version: "v0.19.3",
    digest: "sha256:25cc340fe6fd53c101e16fc452f503e7a92c219c64a80ed5381784b522dbbf77",
    read: "2026-12-01",
    source:
      "several public repositories that pin this version, among them a bundle of NVIDIA's GPU Operator; not the registry",
  },
  efaDevicePlugin: {
    repository: "602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/aws-efa-k8s-device-plugin",
    version: "v0.5.20",
    digest: null,
    read: "2026-12-01",
    source: "values of the chart aws-efa-k8s-device-plugin v0.5.30",
  },
  mpiOperator: {
    repository: "mpioperator/mpi-operator",
    version: "0.8.2",
    digest: null,
    read: "2026-12-01",
    source: "kubeflow/mpi-operator, release v0.8.2",
  },
} as const satisfies Readonly<Record<string, ContainerImage>>;

export type ContainerImageName = keyof typeof CONTAINER_IMAGES;

type Images = Pick<ReplicaSpec, "images">;

/** The image under a name: the one in `replica.images`, default: the entry of the table, by digest if it has one. */
export function imageOf({ images }: Images, name: ContainerImageName): string {
  const { repository, version, digest }: ContainerImage = CONTAINER_IMAGES[name];
  return images[name] ?? `${repository}:${version}${digest === null ? "" : `@${digest}`}`;
}

/** Names of the images that a replica uses. */
export function imagesOf({
  scheduler,
  operations,
  egress,
}: Pick<ReplicaSpec, "scheduler" | "operations" | "egress">): ContainerImageName[] {
  return [
    operations && egress === "open" ? (["dcgmExporter"] as const) : [],
    scheduler === "eks" ? (["ncclTests", "nvidiaDevicePlugin", "efaDevicePlugin", "mpiOperator"] as const) : [],
  ].flat();
}
