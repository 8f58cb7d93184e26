#!/bin/bash
set -euo pipefail
seconds='{{ seconds }}' asked=@ASKED@ longest_wait=@LONGEST_WAIT@
all=$(find /sys/bus/pci/drivers/efa/ -mindepth 1 -maxdepth 1 -name '????:??:??.?' -printf '%f\n' | sort)
count=$(grep -c . <<< "$all" || true)
[ "$count" = @DEVICES@ ] || { echo "$count of @DEVICES@ EFA devices are there: nothing was done" >&2; exit 1; }
IFS=- read -r first last <<< '{{ devices }}'
[[ "$first" -le "$last" && "$last" -lt "$count" ]] || { echo 'there are no such devices' >&2; exit 1; }
# shellcheck disable=SC2046 # One argument per device; their addresses have no blanks.
set -- $(sed -n "$((first + 1)),$((last + 1))p" <<< "$all")
held=$(for device; do
  for path in /sys/bus/pci/devices/"$device"/infiniband_verbs/uverbs*; do
    node=/dev/infiniband/$(basename "$path")
    printf '%s\n%s (deleted)\n' "$node" "$node"
  done
done)
holders() {
  find /proc/[0-9]*/fd -maxdepth 1 -type l -printf '%h/%l\n' 2> /dev/null |
    sed -n 's|^/proc/\([0-9]*\)/fd/\(/dev/infiniband/.*\)|\1 \2|p' |
    while read -r process node; do grep -qxF "$node" <<< "$held" && echo "$process"; done | sort -u
}
cat > /run/gigasite-rail.new <<'RESTORE'
@RESTORE@
RESTORE
mv /run/gigasite-rail.new /run/gigasite-rail
systemd-run --quiet --collect --unit=gigasite-rail /bin/bash /run/gigasite-rail $$ $((seconds + longest_wait)) "$@"
trap 'trap - EXIT; /bin/bash /run/gigasite-rail $$ 0 "$@"' EXIT
trap 'exit 1' HUP INT TERM
echo "taking away $*"
unbinding=''
for device; do
  (echo "$device" > /sys/bus/pci/drivers/efa/unbind) > /dev/null 2>&1 &
  unbinding="$unbinding $!"
done
for try in $(seq "$longest_wait"); do
  [ "$try" -le "$asked" ] && signal=TERM || signal=KILL
  for process in $(holders); do
    echo "ending process $process, which uses one of them"
    kill -s "$signal" "$process" || true
  done
  waiting=''
  for process in $unbinding; do kill -0 "$process" 2> /dev/null && waiting=1; done
  for device; do [ ! -e "/sys/bus/pci/drivers/efa/$device" ] || waiting=1; done
  [ -n "$waiting" ] || break
  sleep 1
done
[ -z "$waiting" ] || { echo 'they cannot be taken away' >&2; exit 1; }
end=$(($(date +%s) + seconds))
while [ "$(date +%s)" -lt "$end" ]; do sleep 1; done
echo 'giving them back'
