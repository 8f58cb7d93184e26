/** A file that a script downloads and checks before it is used. */
export interface Download {
  /** Address as in the script; a dollar sign begins a variable of the shell. */
  readonly url: string;
  /** SHA-256 of the file in hexadecimal digits, for files that do not change. */
  readonly sha256?: string;
  /** Fingerprint of the OpenPGP key, for keys and for files with a signature at the same address and `.sig`. */
  readonly fingerprint?: string;
  /** Date on which the figure was read (UTC). */
  readonly read: string;
  readonly source: string;
}

const EFA_PLUGIN = "v0.5.30";
const NVIDIA_PLUGIN = "0.19.3";

/**
 * Files that scripts download from outside of package repositories, with their checks. Packages of Ubuntu
 * and snaps are signed and not listed.
 */
export const DOWNLOADS = {
  /** The key of the agent's packages, which AWS signs all of them with. */
  cloudwatchKey: {
    url: "https://amazoncloudwatch-agent.s3.amazonaws.com/assets/amazon-cloudwatch-agent.gpg",
    fingerprint: "937616F3450B7D806CBD9725D58167303B789C72",
    read: "2026-12-01",
    source:
      'CloudWatch User Guide, "Verifying the signature of the CloudWatch agent package", as quoted in public repositories',
  },
  cloudwatchAgent: {
    url: "https://amazoncloudwatch-agent-$REGION.s3.$REGION.amazonaws.com/ubuntu/$(dpkg --print-architecture)/latest/amazon-cloudwatch-agent.deb",
    fingerprint: "937616F3450B7D806CBD9725D58167303B789C72",
    read: "2026-12-01",
    source: "as above",
  },
  /** The key of the packages of the Lustre client. No published fingerprint was found: `storage.clientKey` states one. */
  lustreKey: {
    url: "https://fsx-lustre-client-repo-public-keys.s3.amazonaws.com/fsx-ubuntu-public-key.asc",
    read: "2026-12-01",
    source: 'FSx for Lustre User Guide, "Installing the Lustre client", without a fingerprint',
  },
  /** AWS's setup of EFA for the client. AWS replaces it without a version: `storage.efaSetupSha256`. */
  efaSetup: {
    url: "https://docs.aws.amazon.com/fsx/latest/LustreGuide/samples/configure-efa-fsx-lustre-client.zip",
    sha256: "ed421b0cd251f4dae78cc727f857937de345d7c67700cc240db5f6af7ba6ef49",
    read: "2026-12-01",
    source: "one public repository that has the file as of 2026-08-20",
  },
  nvidiaChart: {
    url: `https://nvidia.github.io/k8s-device-plugin/stable/nvidia-device-plugin-${NVIDIA_PLUGIN}.tgz`,
    sha256: "8f01067500e712508fe55fe060b6f895814dc7efc1cb96323db2ce4f777f6e96",
    read: "2026-12-01",
    source: "NVIDIA/k8s-device-plugin, branch gh-pages: index.yaml and the file itself",
  },
  efaChart: {
    url: `https://aws.github.io/eks-charts/aws-efa-k8s-device-plugin-${EFA_PLUGIN}.tgz`,
    sha256: "43b3d666f81a40b7f7ac88ee04a64954abaaa061b1e5f54dc7ce4beb3374e32a",
    read: "2026-12-01",
    source: "aws/eks-charts, branch gh-pages: index.yaml and the file itself",
  },
  /** The manifest of release 0.8.2, by its commit. */
  mpiOperator: {
    url: "https://raw.githubusercontent.com/kubeflow/mpi-operator/b10758da23ce5d9b9efa6f42f7b050dc8605f5f5/deploy/v2beta1/mpi-operator.yaml",
    sha256: "ad0b69a8044849e7049e5eb120608a70fd8662f2ef5977d748ee660a0c87f94b",
    read: "2026-12-01",
    source: "kubeflow/mpi-operator, branch release-0.8: the file itself",
  },
} as const satisfies Readonly<Record<string, Download>>;
