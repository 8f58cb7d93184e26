import { shellScript, type ShellCode } from "../../shell";

/** Address of the exporter. Its own port is 9400, which a user's exporter may have. Only the node itself reaches this one. */
export const DCGM_ADDRESS = "127.0.0.1:19400";

/** DCGM fields used for the metrics of a node, by their names in scripts (DCGM API Reference, "Field Identifiers"). */
export const DCGM_FIELDS = {
  /** Draw in watts. */
  POWER_FIELD: "DCGM_FI_DEV_POWER_USAGE",
  /** Default power limit of the GPU in watts, independent of the current cap. */
  LIMIT_FIELD: "DCGM_FI_DEV_POWER_MGMT_LIMIT_DEF",
  /** Degrees Celsius. */
  TEMPERATURE_FIELD: "DCGM_FI_DEV_GPU_TEMP",
  /** Percent of the time that a kernel ran. */
  UTILIZATION_FIELD: "DCGM_FI_DEV_GPU_UTIL",
} as const;

/**
 * Script that installs the exporter as a service on a node with Docker, which the Deep Learning images include: in NVIDIA's
 * container, which includes the required DCGM version. DCGM reads GPUs only as root with `SYS_ADMIN` (dcgm-exporter, issues
 * 402 and 407). It reads GPUs every 30 s.
 *
 * @param image NVIDIA's exporter, with the version of DCGM that it is paired with (dcgm-exporter, README)
 */
export function dcgmSetup(image: string): ShellCode {
  return shellScript("aws/operations/dcgm-exporter", { IMAGE: image, ADDRESS: DCGM_ADDRESS, ...DCGM_FIELDS });
}
