/** What an estimate of a cluster's power is made from. */
export interface PerGpuPower {
  readonly gpus: number;
  /** Draw of one GPU in watts: its thermal design power. */
  readonly gpuW: number;
}

/**
 * IT power of a cluster in kilowatts, built up from watts per GPU: `N x (GPU + other) x (1 + auxiliary)`.
 * 100,000 H100 with 700 W, 575 W of server for each and a tenth for the rest of the cluster come to 140 MW.
 * Source: SemiAnalysis, "100,000 H100 Clusters: Power, Network Topology, ..." (2024-06), public part.
 *
 * @param figures `otherW`: watts of a server beside its GPUs, for each of them; `auxiliary`: network, storage and
 *   management, as a share of the servers
 */
export function itPowerFromGpusKw(figures: PerGpuPower & { readonly otherW: number; readonly auxiliary: number }): number {
  const { gpus, gpuW, otherW, auxiliary } = figures;
  return (gpus * (gpuW + otherW) * (1 + auxiliary)) / 1000;
}

/**
 * Largest draw of a server over the thermal design power of its GPUs: 10.2 kW over 8 x 700 W of a DGX H100.
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
