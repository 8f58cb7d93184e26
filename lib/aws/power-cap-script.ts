/** A limit: watts, or percent of what the GPU is built for. */
export const LIMIT_PATTERN = "[1-9][0-9]{1,3}|[1-9][0-9]?%|100%";

/**
 * What caps the power of all GPUs of a node. The document's parameter is `limit`. A GPU takes no limit below or above its
 * own range, so that the nearest within it is set.
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
