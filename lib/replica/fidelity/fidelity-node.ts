import type { Catalog } from "../../catalog";
import type { InstanceType } from "../../catalog/instance-type";
import type { PodPlan } from "../../plan/site-plan";
import { maxOf, minOf } from "../../units";
import type { Comparable } from "./comparable";
import { figureLine, type FidelityLine } from "./fidelity-line";

/** Tolerance for GPU memory: a gibibyte is 7.4 % more than a gigabyte, and sources mix both. */
const MEMORY_TOLERANCE = 0.075;

/** Fidelity of a node: GPUs, memory and NVLink. */
export function nodeFidelity({ kinds, catalog, type, pods }: Comparable): FidelityLine[] {
  const gpus = kinds.map((kind) => gpuOf(kind, catalog));
  const nodesPerPod = minOf(pods.map(({ nodes }) => nodes.length));
  return [
    modelLine(gpus, type),
    figureLine("GPU memory", {
      site: gpus.map(({ memoryGb }) => memoryGb),
      replica: type.gpuMemoryMib / 1024,
      unit: "GB",
      tolerance: MEMORY_TOLERANCE,
      why: "follows from the GPU; EC2 states GiB, vendors state GB",
    }),
    figureLine("GPUs per node", {
      site: kinds.map(gpusPerNode),
      replica: type.gpus,
      why: `fixed by ${type.name}; an instance is not shared`,
    }),
    nvlinkLine({ kinds, type, nodesPerPod }),
  ];
}

/** GPUs per node of a kind of pod. */
export function gpusPerNode({ gpus, nodes }: PodPlan): number {
  return gpus / nodes;
}

interface Gpu {
  /** Vendor and model, or else the part id. */
  readonly name: string;
  /** Name and part id, for matching. */
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
    why: kept ? "same chip, but with AWS's board and firmware" : "another instance type may have the site's GPU",
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
    replica: type.nvlinkGBps === undefined ? 1 : type.gpus * maxOf(servers, 1),
    why: nvlinkReason(type),
  });
}

function nvlinkReason({ nvlinkGBps, ultraServerInstances }: InstanceType): string {
  if (nvlinkGBps === undefined) return "the GPUs of this instance type have no NVLink";
  return ultraServerInstances === undefined
    ? "NVLink ends at the instance"
    : "NVLink spans the instances of one UltraServer, which is rented whole";
}
