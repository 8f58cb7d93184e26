#!/bin/bash
set -euo pipefail
nvidia-smi -pm 1
nvidia-smi --query-gpu=index,power.default_limit,power.min_limit --format=csv,noheader,nounits |
  while IFS=', ' read -r gpu full least; do
    watts=$(awk -v limit='{{ limit }}' -v full="$full" -v least="$least" 'BEGIN {
      watts = limit ~ /%$/ ? full * (limit + 0) / 100 : limit + 0
      if (watts < least) watts = least
      if (watts > full) watts = full
      printf "%d", watts }')
    nvidia-smi -i "$gpu" -pl "$watts"
  done
