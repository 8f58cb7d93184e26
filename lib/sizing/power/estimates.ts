/** Basis of an estimate of a cluster's power. */
export interface PerGpuPower {
  readonly gpus: number;
  /** Draw of one GPU in watts: its thermal design power. */
  readonly gpuW: number;
}

/**
 * IT power of a cluster in kilowatts, from watts per GPU: `N x (GPU + other) x (1 + auxiliary)`. 100,000 H100 at 700 W, with
 * 575 W of server power each and 10 % for the rest of the cluster, need 140 MW.
 * Source: SemiAnalysis, "100,000 H100 Clusters: Power, Network Topology, ..." (2024-06), public part.
 *
 * @param figures `otherW`: watts of a server per GPU, without the GPUs; `auxiliary`: network, storage and management, as a
 *   share of the servers
 */
export function itPowerFromGpusKw(figures: PerGpuPower & { readonly otherW: number; readonly auxiliary: number }): number {
  const { gpus, gpuW, otherW, auxiliary } = figures;
  return (gpus * (gpuW + otherW) * (1 + auxiliary)) / 1000;
}

/**
 * Nameplate power of a server divided by the thermal design power of its GPUs: 10.2 kW over 8 x 700 W of a DGX H100.
 * Source: Epoch AI, GPU Clusters documentation, Estimation.
 */
export const SERVER_OVER_GPU_POWER = 1.82;

/**
 * Power of a site in kilowatts by the power of its GPUs alone: `TDP x N x 1.82 x PUE`.
 * Source: Epoch AI, GPU Clusters documentation, Estimation.
 */
export function sitePowerFromGpusKw({ gpus, gpuW, pue }: PerGpuPower & { readonly pue: number }): number {
  return (gpus * gpuW * SERVER_OVER_GPU_POWER * pue) / 1000;
}
