import { stringify } from "yaml";
import { eksLabels, imageOf, ncclMessage, type ReplicaPlan, type ReplicaPod } from "../../replica";
import { efaCount, GPU_TOLERATION } from "./eks-device-plugins";

/** Library paths in AWS's image of nccl-tests. Source: awslabs/awsome-distributed-ai, nccl-tests.Dockerfile. */
const ENV = {
  PATH: "/opt/amazon/openmpi/bin:/opt/amazon/efa/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LD_LIBRARY_PATH:
    "/opt/amazon/openmpi/lib:/opt/nccl/build/lib:/opt/amazon/efa/lib:/opt/amazon/ofi-nccl/lib:/usr/local/nvidia/lib",
  NCCL_DEBUG: "INFO",
};
const MPI = [
  "--mca",
  "pml",
  "^cm,ucx",
  "--mca",
  "btl",
  "tcp,self",
  "--mca",
  "btl_tcp_if_exclude",
  "lo,docker0,veth_def_agent",
];
/** Huge pages that the EFA driver reserves per node, and memory per worker in MiB. Source: EKS User Guide, "node-efa". */
const HUGE_PAGES = "5120Mi";
const MEMORY_MIB = 32_000;

/**
 * An MPIJob that measures NCCL all-reduce bus bandwidth over all nodes of a replica, or over those of one pod. Requires the MPI
 * Operator and both device plugins. Each worker takes a whole node.
 *
 * @param pod the pod to measure. Default: all pods
 */
export function ncclJob(plan: ReplicaPlan, pod?: ReplicaPod): string {
  const { gpus } = plan.type;
  const nodes = pod ? pod.nodes.length : plan.nodes;
  const expected =
    plan.expectedBusGBps === null || nodes < 2
      ? ""
      : `# Published measurement for two such nodes: ${plan.expectedBusGBps} GB/s.\n`;
  return (
    expected +
    stringify(
      {
        apiVersion: "kubeflow.org/v2beta1",
        kind: "MPIJob",
        metadata: { name: ncclJobName(pod) },
        spec: {
          slotsPerWorker: gpus,
          runPolicy: { cleanPodPolicy: "Running", backoffLimit: 20 },
          mpiReplicaSpecs: {
            Launcher: { replicas: 1, template: { spec: launcher(plan, nodes) } },
            Worker: { replicas: nodes, template: { spec: worker(plan, pod) } },
          },
        },
      },
      { lineWidth: 0, aliasDuplicateObjects: false },
    )
  );
}

/** Name of the job and of its file. */
export function ncclJobName(pod?: Pick<ReplicaPod, "name">): string {
  return `nccl-${pod?.name ?? "all"}`;
}

function launcher({ type, spec }: ReplicaPlan, nodes: number): object {
  const bytes = ncclMessage(type);
  return {
    restartPolicy: "OnFailure",
    containers: [
      {
        name: "launcher",
        image: imageOf(spec, "ncclTests"),
        env: Object.entries(ENV).map(([name, value]) => ({ name, value })),
        command: [
          ...["/opt/amazon/openmpi/bin/mpirun", "--allow-run-as-root", "--tag-output"],
          ...["-np", String(nodes * type.gpus), "-N", String(type.gpus), "--bind-to", "none"],
          ...Object.keys(ENV).flatMap((name) => ["-x", name]),
          ...MPI,
          ...["/opt/nccl-tests/build/all_reduce_perf", "-b", bytes, "-e", bytes, "-g", "1", "-w", "5", "-n", "20"],
        ],
      },
    ],
  };
}

function worker(plan: ReplicaPlan, pod: ReplicaPod | undefined): object {
  const { gpus, memoryGib } = plan.type;
  const efa = efaCount(plan);
  const resources = {
    "nvidia.com/gpu": gpus,
    memory: `${Math.min(MEMORY_MIB, memoryGib * 512)}Mi`,
    ...(efa === 0 ? {} : { "vpc.amazonaws.com/efa": efa, "hugepages-2Mi": HUGE_PAGES }),
  };
  return {
    nodeSelector: selectorOf(plan, pod),
    tolerations: [GPU_TOLERATION],
    containers: [
      {
        name: "worker",
        image: imageOf(plan.spec, "ncclTests"),
        resources: { limits: resources, requests: resources },
        volumeMounts: [{ name: "shared", mountPath: "/dev/shm" }],
      },
    ],
    volumes: [{ name: "shared", hostPath: { path: "/dev/shm" } }],
  };
}

function selectorOf({ site, pods }: ReplicaPlan, pod: ReplicaPod | undefined): object {
  const [first] = pods;
  const labels = pod ?? first;
  if (labels === undefined) return {};
  const { "gigasite/site": ofSite, "gigasite/pod": ofPod } = eksLabels(site, labels);
  return { "gigasite/site": ofSite, ...(pod ? { "gigasite/pod": ofPod } : {}) };
}
