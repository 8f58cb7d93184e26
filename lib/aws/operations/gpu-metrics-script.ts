import { imageOf, type ReplicaPlan } from "../../replica";
import { DCGM_EXPORTER, DCGM_FIELDS, dcgmSetup } from "./dcgm-exporter";
import { METRICS, NAMESPACE } from "../nodes/node-metrics";

/** Name of the script on a node, and of its service and timer. */
const NAME = "gigasite-gpu-metrics";

/**
 * Lines of power, power limit, temperature and utilization, one per GPU, from the DCGM exporter, or from nvidia-smi if it
 * does not answer or lacks a field. DCGM reports very large numbers for unknown values.
 */
const READ_GPUS = `
dcgm() {
  curl -sf --max-time 5 ${DCGM_EXPORTER.url} | awk '
    match($1, /^${DCGM_FIELDS.any}[{]/) {
      gpu = $0; sub(/.*[{,]gpu="/, "", gpu); sub(/".*/, "", gpu)
      field = $1; sub(/[{].*/, "", field)
      if ($NF + 0 < 1e9) { value[gpu, field] = $NF + 0; gpus[gpu] = 1 }
    }
    END {
      for (gpu in gpus) {
        found++
        if (!((gpu, "${DCGM_FIELDS.power}") in value && (gpu, "${DCGM_FIELDS.limit}") in value &&
            (gpu, "${DCGM_FIELDS.temperature}") in value && (gpu, "${DCGM_FIELDS.utilization}") in value)) exit 1
        print value[gpu, "${DCGM_FIELDS.power}"] ", " value[gpu, "${DCGM_FIELDS.limit}"] ", " \\
          value[gpu, "${DCGM_FIELDS.temperature}"] ", " value[gpu, "${DCGM_FIELDS.utilization}"]
      }
      exit found == 0
    }'
}
smi() {
  nvidia-smi --query-gpu=power.draw,power.default_limit,temperature.gpu,utilization.gpu --format=csv,noheader,nounits
}
gpus=$(dcgm) || gpus=$(smi)`;

/**
 * Script that publishes the metrics of a node: one value of each for the instance, its pod and its kind of pod. The AWS
 * command line and curl are part of the Deep Learning images.
 */
function publisher(site: string, region: string): string {
  return `#!/bin/bash
# Publishes power, load, temperature and utilization of this node's GPUs.
set -euo pipefail
pod="$1" kind="$2"
at=$(date -u +%Y-%m-%dT%H:%M:00Z)${READ_GPUS}
read -r power load temperature utilization < <(awk -F', *' '
  { power += $1; limit += $2; if ($3 > hottest) hottest = $3; busy += $4 }
  END { if (limit == 0) exit 1; printf "%.1f %.4f %d %.1f\\n", power, power / limit, hottest, busy / NR }' <<< "$gpus")
metadata=http://169.254.169.254/latest
token=$(curl -sSf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' "$metadata/api/token")
instance=$(curl -sSf -H "X-aws-ec2-metadata-token: $token" "$metadata/meta-data/instance-id")
separator='['
data=$(
  for dimension in "InstanceId $instance" "Pod $pod" "PodKind $kind"; do
    for metric in "${METRICS.power} $power None" "${METRICS.load} $load None" "${METRICS.temperature} $temperature None" \\
        "${METRICS.utilization} $utilization Percent"; do
      read -r name value unit <<< "$metric"
      read -r key of <<< "$dimension"
      printf '%s{"MetricName":"%s","Timestamp":"%s","Value":%s,"Unit":"%s","Dimensions":' \\
        "$separator" "$name" "$at" "$value" "$unit"
      printf '[{"Name":"Site","Value":"%s"},{"Name":"%s","Value":"%s"}]}' '${site}' "$key" "$of"
      separator=','
    done
  done
  printf ']'
)
aws cloudwatch put-metric-data --region ${region} --namespace ${NAMESPACE} --metric-data "$data"`;
}

/**
 * Script that installs and starts the exporter and the publisher on a node, the publisher once a minute and both after each
 * boot. Idempotent. With restricted egress there is no exporter, whose image is in a public registry. The document's parameters are `pod` and `kind`.
 */
export function gpuMetricsScript({ site, region, spec }: Pick<ReplicaPlan, "site" | "region" | "spec">): string {
  return `
set -eu
cat > /usr/local/bin/${NAME} <<'SCRIPT'
${publisher(site, region)}
SCRIPT
chmod 755 /usr/local/bin/${NAME}
cat > /etc/systemd/system/${NAME}.service <<'UNIT'
[Unit]
Description=GPU metrics of gigasite
After=network-online.target
[Service]
Type=oneshot
Environment=PATH=/usr/local/bin:/usr/bin:/bin:/snap/bin
ExecStart=/usr/local/bin/${NAME} {{ pod }} {{ kind }}
UNIT
cat > /etc/systemd/system/${NAME}.timer <<'UNIT'
[Unit]
Description=GPU metrics of gigasite, once a minute
[Timer]
OnCalendar=minutely
AccuracySec=1s
[Install]
WantedBy=timers.target
UNIT
${spec.egress === "restricted" ? "" : dcgmSetup(imageOf(spec, "dcgmExporter"))}
systemctl daemon-reload
systemctl enable --now ${NAME}.timer
${DCGM_EXPORTER.start}`;
}
