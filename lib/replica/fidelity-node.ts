import type { Catalog } from "../catalog";
import type { InstanceType } from "../catalog/instance-type";
import type { PodPlan } from "../sizing/plan";
import type { Comparable } from "./comparable";
import { figureLine, type FidelityLine } from "./fidelity-line";

/** By so much the memory of one GPU differs between texts: a gibibyte is 7.4 % more than a gigabyte, and they mix both. */
const MEMORY_TOLERANCE = 0.075;

/** What is inside a node: its GPUs, their memory and what joins them. */
export function nodeFidelity({ kinds, catalog, type, pods }: Comparable): FidelityLine[] {
  const gpus = kinds.map((kind) => gpuOf(kind, catalog));
  const nodesPerPod = Math.min(...pods.map(({ nodes }) => nodes.length));
  return [
    modelLine(gpus, type),
    figureLine("GPU memory", {
      site: gpus.map(({ memoryGb }) => memoryGb),
      replica: type.gpuMemoryMib / 1024,
      unit: "GB",
      tolerance: MEMORY_TOLERANCE,
      why: "it comes with the GPU; EC2 counts it in GiB, makers in GB",
    }),
    figureLine("GPUs per node", {
      site: kinds.map(gpusPerNode),
      replica: type.gpus,
      why: `${type.name} has so many, and an instance is never shared`,
    }),
    nvlinkLine({ kinds, type, nodesPerPod }),
  ];
}

/** GPUs in one node of a kind of pod. */
export function gpusPerNode({ gpus, nodes }: PodPlan): number {
  return gpus / nodes;
}

interface Gpu {
  /** Maker and model, else the part id. */
  readonly name: string;
  /** All that it is known by. */
  readonly words: string;
  readonly memoryGb: number | null;
}

function gpuOf({ gpu }: PodPlan, catalog: Catalog): Gpu {
  const id = gpu ?? "none";
  if (!catalog.has(id)) return { name: id, words: id, memoryGb: null };
  const { vendor = "", model = "", memoryGb = null } = catalog.of(id, "gpu");
  const name = `${vendor} ${model}`.trim() || id;
  return { name, words: `${name} ${id.replaceAll("-", " ")}`, memoryGb };
}

function modelLine(gpus: readonly Gpu[], type: InstanceType): FidelityLine {
  const chip = type.gpu.replace(/^NVIDIA /, "");
  const kept = gpus.every(({ words }) => new RegExp(`\\b${chip}\\b`, "i").test(words));
  return {
    what: "GPU model",
    site: [...new Set(gpus.map(({ name }) => name))].join(" or "),
    replica: type.gpu,
    verdict: kept ? "kept" : "changed",
    why: kept ? "the same chip; board and firmware are the cloud's own" : "another instance type may have the site's",
  };
}

interface NvlinkProps {
  readonly kinds: readonly PodPlan[];
  readonly type: InstanceType;
  readonly nodesPerPod: number;
}

function nvlinkLine({ kinds, type, nodesPerPod }: NvlinkProps): FidelityLine {
  const servers = (type.ultraServerInstances ?? []).filter((instances) => instances <= nodesPerPod);
  return figureLine("GPUs in one NVLink domain", {
    site: kinds.map((kind) => (kind.nvlink === null ? gpusPerNode(kind) : kind.gpus / kind.nvlink.domains)),
    replica: type.nvlinkGBps === undefined ? 1 : type.gpus * Math.max(1, ...servers),
    why: nvlinkReason(type),
  });
}

function nvlinkReason({ nvlinkGBps, ultraServerInstances }: InstanceType): string {
  if (nvlinkGBps === undefined) return "the GPUs of this instance type are not joined by NVLink";
  return ultraServerInstances === undefined
    ? "NVLink ends at the instance"
    : "NVLink spans the instances of one UltraServer, which is rented whole";
}
