import { imageOf, type ReplicaPlan } from "../../replica";
import { heredocLines, shellScript, type ShellCode } from "../../shell";
import { METRICS, NAMESPACE } from "../nodes/node-metrics";
import { DCGM_ADDRESS, DCGM_FIELDS, dcgmSetup } from "./dcgm-exporter";

/** In place of the exporter: without the line, the document of existing replicas would change. */
const NO_EXPORTER = heredocLines("");

/**
 * Script that publishes the metrics of a node: one value of each for the instance, its pod and its kind of pod. It reads
 * power, power limit, temperature and utilization of each GPU from the DCGM exporter, or from nvidia-smi if that does not
 * answer or lacks a field. DCGM reports very large numbers for unknown values. The AWS command line and curl are part of the
 * Deep Learning images.
 */
function publisher(site: string, region: string): ShellCode {
  return shellScript("aws/operations/gpu-publisher", {
    SITE: site,
    REGION: region,
    NAMESPACE,
    EXPORTER: `http://${DCGM_ADDRESS}/metrics`,
    POWER: METRICS.power,
    LOAD: METRICS.load,
    TEMPERATURE: METRICS.temperature,
    UTILIZATION: METRICS.utilization,
    ...DCGM_FIELDS,
  });
}

/**
 * Script that installs and starts the exporter and the publisher on a node, the publisher once a minute and both after each
 * boot. Idempotent. With restricted egress there is no exporter, whose image is in a public registry. The document's parameters are `pod` and `kind`.
 */
export function gpuMetricsScript({ site, region, spec }: Pick<ReplicaPlan, "site" | "region" | "spec">): ShellCode {
  const exporter = spec.egress === "restricted" ? NO_EXPORTER : dcgmSetup(imageOf(spec, "dcgmExporter"));
  return shellScript("aws/operations/gpu-metrics", {}, { PUBLISHER: publisher(site, region), EXPORTER: exporter });
}
