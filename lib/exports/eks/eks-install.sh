#!/bin/bash
set -euo pipefail
cd "$(dirname "$0")"
region=@REGION@ cluster="${1:-@CLUSTER@}"

# Forward a local port to the API while this shell runs.
aws eks update-kubeconfig --region "$region" --name "$cluster" --alias "$cluster"
host=$(aws eks describe-cluster --region "$region" --name "$cluster" --query cluster.endpoint --output text | sed 's|^https://||')
node=$(aws ec2 describe-instances --region "$region" --query 'Reservations[0].Instances[0].InstanceId' --output text \
  --filters Name=tag:Site,Values=@SITE@ Name=tag:Role,Values=system Name=instance-state-name,Values=running)
aws ssm start-session --region "$region" --target "$node" --document-name AWS-StartPortForwardingSessionToRemoteHost \
  --parameters "host=$host,portNumber=443,localPortNumber=8443" &
trap 'kill $!' EXIT
entry=$(kubectl config view --minify --context "$cluster" --output 'jsonpath={.contexts[0].context.cluster}')
kubectl config set-cluster "$entry" --server https://localhost:8443 --tls-server-name "$host"
kubectl config use-context "$cluster"
until kubectl version > /dev/null 2>&1; do sleep 2; done

# Charts and manifests, each with its SHA-256.
files=$(mktemp -d)
trap 'kill $!; rm -r "$files"' EXIT
fetch() { # FILE SHA256 URL
  curl -fsSLo "$files/$1" "$3"
  echo "$2  $files/$1" | sha256sum --check --quiet
}
# @RESOURCES@ as Kubernetes resources, and MPI jobs.
fetch nvidia-device-plugin.tgz @NVIDIA_SHA256@ \
  @NVIDIA_URL@
helm upgrade --install nvdp "$files/nvidia-device-plugin.tgz" --namespace nvidia --create-namespace \
  --values nvidia-device-plugin.yaml
@EFA@
fetch mpi-operator.yaml @OPERATOR_SHA256@ \
  @OPERATOR_URL@
sed -i 's|image: mpioperator/mpi-operator:0.8$|image: @OPERATOR_IMAGE@|' "$files/mpi-operator.yaml"
kubectl apply --server-side -f "$files/mpi-operator.yaml"
kubectl get nodes --output 'custom-columns=NAME:.metadata.name,POD:.metadata.labels.gigasite/pod,GPU:.status.allocatable.nvidia\.com/gpu,EFA:.status.allocatable.vpc\.amazonaws\.com/efa'

echo 'Measure with: kubectl apply -f @JOB@.yaml'
echo 'The API is reached until this ends; press return.'
read -r
