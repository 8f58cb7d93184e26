#!/bin/bash
# Gives devices back to the EFA driver when process $1 is gone, or after $2 seconds.
parent="$1" end=$(($(date +%s) + $2))
shift 2
while [ "$(date +%s)" -lt "$end" ] && kill -0 "$parent" 2> /dev/null; do sleep 1; done
for _ in $(seq @LONGEST_WAIT@); do
  missing=''
  for device; do
    [ -e "/sys/bus/pci/drivers/efa/$device" ] && continue
    missing="$missing $device"
    (echo "$device" > /sys/bus/pci/drivers/efa/bind) > /dev/null 2>&1 &
  done
  [ -n "$missing" ] || exit 0
  sleep 1
done
echo "not back:$missing" >&2
exit 1
