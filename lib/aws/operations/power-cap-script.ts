/** A limit in watts, or in percent of the default limit of the GPU. */
export const LIMIT_PATTERN = "[1-9][0-9]{1,3}|[1-9][0-9]?%|100%";

/**
 * Script that caps the power of all GPUs of a node. The document's parameter is `limit`. Limits outside the range of a GPU
 * are set to the nearest permitted value.
 */
export function powerCapScript(): string {
  return `
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
  done`;
}
