import { DOWNLOADS, imageOf, type ReplicaPlan } from "../../replica";
import { efaCount } from "./eks-device-plugins";
import { ncclJobName } from "./eks-nccl-job";

/** Image of the operator in its manifest. */
const MPI_OPERATOR = "mpioperator/mpi-operator:0.8";
/** Local port forwarded to the cluster's API. */
const LOCAL_PORT = 8443;

/**
 * Script that forwards a local port to the private API of a replica's cluster through one of its system nodes, and installs
 * the device plugins (not available as EKS add-ons) and the MPI Operator.
 *
 * Requires the AWS CLI with the Session Manager plugin, kubectl and Helm. Safe to rerun.
 */
export function eksInstall(plan: ReplicaPlan): string {
  const { site, region } = plan;
  return `#!/bin/bash
set -euo pipefail
cd "$(dirname "$0")"
region=${region} cluster="\${1:-${site}-aws-eks}"

# Forward a local port to the API while this shell runs.
aws eks update-kubeconfig --region "$region" --name "$cluster" --alias "$cluster"
host=$(aws eks describe-cluster --region "$region" --name "$cluster" --query cluster.endpoint --output text | sed 's|^https://||')
node=$(aws ec2 describe-instances --region "$region" --query 'Reservations[0].Instances[0].InstanceId' --output text \\
  --filters Name=tag:Site,Values=${site} Name=tag:Role,Values=system Name=instance-state-name,Values=running)
aws ssm start-session --region "$region" --target "$node" --document-name AWS-StartPortForwardingSessionToRemoteHost \\
  --parameters "host=$host,portNumber=443,localPortNumber=${LOCAL_PORT}" &
trap 'kill $!' EXIT
entry=$(kubectl config view --minify --context "$cluster" --output 'jsonpath={.contexts[0].context.cluster}')
kubectl config set-cluster "$entry" --server https://localhost:${LOCAL_PORT} --tls-server-name "$host"
kubectl config use-context "$cluster"
until kubectl version > /dev/null 2>&1; do sleep 2; done

# Charts and manifests, each with its SHA-256.
files=$(mktemp -d)
trap 'kill $!; rm -r "$files"' EXIT
fetch() { # FILE SHA256 URL
  curl -fsSLo "$files/$1" "$3"
  echo "$2  $files/$1" | sha256sum --check --quiet
}
# GPUs${efaCount(plan) === 0 ? "" : " and EFA interfaces"} as Kubernetes resources, and MPI jobs.
${fetched("nvidia-device-plugin.tgz", DOWNLOADS.nvidiaChart)}
helm upgrade --install nvdp "$files/nvidia-device-plugin.tgz" --namespace nvidia --create-namespace \\
  --values nvidia-device-plugin.yaml
${efaPlugin(plan)}${fetched("mpi-operator.yaml", DOWNLOADS.mpiOperator)}
sed -i 's|image: ${MPI_OPERATOR}$|image: ${imageOf(plan.spec, "mpiOperator")}|' "$files/mpi-operator.yaml"
kubectl apply --server-side -f "$files/mpi-operator.yaml"
kubectl get nodes --output 'custom-columns=NAME:.metadata.name,POD:.metadata.labels.gigasite/pod,GPU:.status.allocatable.nvidia\\.com/gpu,EFA:.status.allocatable.vpc\\.amazonaws\\.com/efa'

echo 'Measure with: kubectl apply -f ${ncclJobName()}.yaml'
echo 'The API is reached until this ends; press return.'
read -r
`;
}

function efaPlugin(plan: ReplicaPlan): string {
  if (efaCount(plan) === 0) return "";
  return `${fetched("efa-device-plugin.tgz", DOWNLOADS.efaChart)}
helm upgrade --install efa "$files/efa-device-plugin.tgz" --namespace kube-system --values efa-device-plugin.yaml
`;
}

function fetched(file: string, { url, sha256 }: { readonly url: string; readonly sha256: string }): string {
  return `fetch ${file} ${sha256} \\
  ${url}`;
}
