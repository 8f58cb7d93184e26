import { DOWNLOADS, imageOf, type ReplicaPlan } from "../../replica";
import { shellScript, type ShellCode } from "../../shell";
import { efaCount } from "./eks-device-plugins";
import { ncclJobName } from "./eks-nccl-job";

/**
 * Script that forwards a local port to the private API of a replica's cluster through one of its system nodes, and installs
 * the device plugins (not available as EKS add-ons) and the MPI Operator.
 *
 * Requires the AWS CLI with the Session Manager plugin, kubectl and Helm. Safe to rerun.
 */
export function eksInstall(plan: ReplicaPlan): string {
  const { site, region } = plan;
  const { nvidiaChart, mpiOperator } = DOWNLOADS;
  const efa = efaCount(plan) > 0;
  return shellScript(
    "exports/eks/eks-install",
    {
      SITE: site,
      REGION: region,
      CLUSTER: `${site}-aws-eks`,
      JOB: ncclJobName(),
      RESOURCES: ["GPUs", ...(efa ? ["and", "EFA", "interfaces"] : [])],
      NVIDIA_URL: nvidiaChart.url,
      NVIDIA_SHA256: nvidiaChart.sha256,
      OPERATOR_URL: mpiOperator.url,
      OPERATOR_SHA256: mpiOperator.sha256,
      OPERATOR_IMAGE: imageOf(plan.spec, "mpiOperator"),
    },
    { EFA: efa ? efaPlugin() : undefined },
  );
}

function efaPlugin(): ShellCode {
  const { url, sha256 } = DOWNLOADS.efaChart;
  return shellScript("exports/eks/eks-efa-plugin", { URL: url, SHA256: sha256 });
}
