import type { ReplicaPlan } from "../replica";
import { efaCount } from "./eks-device-plugins";
import { ncclJobName } from "./eks-nccl-job";

/** Installed releases. Sources: EKS User Guide, "Install the NVIDIA Kubernetes device plugin"; mpi-operator, README. */
const NVIDIA_PLUGIN = "0.19.3";
const MPI_OPERATOR = "v0.8.1";
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

# GPUs${efaCount(plan) === 0 ? "" : " and EFA interfaces"} as Kubernetes resources, and MPI jobs.
helm repo add nvdp https://nvidia.github.io/k8s-device-plugin
helm upgrade --install nvdp nvdp/nvidia-device-plugin --version ${NVIDIA_PLUGIN} --namespace nvidia --create-namespace \\
  --values nvidia-device-plugin.yaml
${efaPlugin(plan)}kubectl apply --server-side -f https://raw.githubusercontent.com/kubeflow/mpi-operator/${MPI_OPERATOR}/deploy/v2beta1/mpi-operator.yaml
kubectl get nodes --output 'custom-columns=NAME:.metadata.name,POD:.metadata.labels.gigasite/pod,GPU:.status.allocatable.nvidia\\.com/gpu,EFA:.status.allocatable.vpc\\.amazonaws\\.com/efa'

echo 'Measure with: kubectl apply -f ${ncclJobName()}.yaml'
echo 'The API is reached until this ends; press return.'
read -r
`;
}

function efaPlugin(plan: ReplicaPlan): string {
  if (efaCount(plan) === 0) return "";
  return `helm repo add eks https://aws.github.io/eks-charts
helm upgrade --install efa eks/aws-efa-k8s-device-plugin --namespace kube-system --values efa-device-plugin.yaml
`;
}
