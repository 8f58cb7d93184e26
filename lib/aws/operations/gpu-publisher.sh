#!/bin/bash
# Publishes power, load, temperature and utilization of this node's GPUs.
set -euo pipefail
pod="$1" kind="$2"
at=$(date -u +%Y-%m-%dT%H:%M:00Z)
dcgm() {
  curl -sf --max-time 5 @EXPORTER@ | awk '
    match($1, /^DCGM_FI_DEV_[A-Z_]+[{]/) {
      gpu = $0; sub(/.*[{,]gpu="/, "", gpu); sub(/".*/, "", gpu)
      field = $1; sub(/[{].*/, "", field)
      if ($NF + 0 < 1e9) { value[gpu, field] = $NF + 0; gpus[gpu] = 1 }
    }
    END {
      for (gpu in gpus) {
        found++
        if (!((gpu, "@POWER_FIELD@") in value && (gpu, "@LIMIT_FIELD@") in value &&
            (gpu, "@TEMPERATURE_FIELD@") in value && (gpu, "@UTILIZATION_FIELD@") in value)) exit 1
        print value[gpu, "@POWER_FIELD@"] ", " value[gpu, "@LIMIT_FIELD@"] ", " \
          value[gpu, "@TEMPERATURE_FIELD@"] ", " value[gpu, "@UTILIZATION_FIELD@"]
      }
      exit found == 0
    }'
}
smi() {
  nvidia-smi --query-gpu=power.draw,power.default_limit,temperature.gpu,utilization.gpu --format=csv,noheader,nounits
}
gpus=$(dcgm) || gpus=$(smi)
read -r power load temperature utilization < <(awk -F', *' '
  { power += $1; limit += $2; if ($3 > hottest) hottest = $3; busy += $4 }
  END { if (limit == 0) exit 1; printf "%.1f %.4f %d %.1f\n", power, power / limit, hottest, busy / NR }' <<< "$gpus")
metadata=http://169.254.169.254/latest
token=$(curl -sSf -X PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' "$metadata/api/token")
instance=$(curl -sSf -H "X-aws-ec2-metadata-token: $token" "$metadata/meta-data/instance-id")
separator='['
data=$(
  for dimension in "InstanceId $instance" "Pod $pod" "PodKind $kind"; do
    for metric in "@POWER@ $power None" "@LOAD@ $load None" "@TEMPERATURE@ $temperature None" \
        "@UTILIZATION@ $utilization Percent"; do
      read -r name value unit <<< "$metric"
      read -r key of <<< "$dimension"
      printf '%s{"MetricName":"%s","Timestamp":"%s","Value":%s,"Unit":"%s","Dimensions":' \
        "$separator" "$name" "$at" "$value" "$unit"
      printf '[{"Name":"Site","Value":"%s"},{"Name":"%s","Value":"%s"}]}' '@SITE@' "$key" "$of"
      separator=','
    done
  done
  printf ']'
)
aws cloudwatch put-metric-data --region @REGION@ --namespace @NAMESPACE@ --metric-data "$data"
