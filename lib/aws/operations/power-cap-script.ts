import { shellScript, type ShellCode } from "../../shell";

/** A limit in watts, or in percent of the default limit of the GPU. */
export const LIMIT_PATTERN = "[1-9][0-9]{1,3}|[1-9][0-9]?%|100%";

/**
 * Script that caps the power of all GPUs of a node. The document's parameter is `limit`. Limits outside the range of a GPU
 * are set to the nearest permitted value.
 */
export function powerCapScript(): ShellCode {
  return shellScript("aws/operations/power-cap");
}
