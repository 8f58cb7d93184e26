/** Numbers of the first and last EFA device, such as `4-7`. */
export const DEVICES_PATTERN = "[0-9]{1,2}-[0-9]{1,2}";
/** Most seconds that a rail is out. */
export const LONGEST_OUTAGE = 3600;
/** Any number of them. */
export const SECONDS_PATTERN = "[1-9][0-9]{0,2}|[1-2][0-9]{3}|3[0-5][0-9]{2}|3600";
/** Seconds in which a job gives devices back: it is asked to end first, and then made to. */
export const LETTING_GO = { asked: 10, most: 60 };

const DRIVER = "/sys/bus/pci/drivers/efa";
const RESTORER = "/run/gigasite-rail";

/**
 * Script that rebinds devices when a process has ended or its time is up. It is a separate service, so that the rail also
 * returns if the agent kills the main script.
 */
const RESTORE = `#!/bin/bash
# Gives devices back to the EFA driver when process $1 is gone, or after $2 seconds.
parent="$1" end=$(($(date +%s) + $2))
shift 2
while [ "$(date +%s)" -lt "$end" ] && kill -0 "$parent" 2> /dev/null; do sleep 1; done
for _ in $(seq ${LETTING_GO.most}); do
  missing=''
  for device; do
    [ -e "${DRIVER}/$device" ] && continue
    missing="$missing $device"
    (echo "$device" > ${DRIVER}/bind) > /dev/null 2>&1 &
  done
  [ -n "$missing" ] || exit 0
  sleep 1
done
echo "not back:$missing" >&2
exit 1`;

/**
 * Script that disables some EFA devices of a node for a limited time. The document's parameters are `devices`, their indexes
 * in PCI bus order, and `seconds`.
 *
 * The driver unbinds the devices but no network interface: the agent uses a different device, even on card 0. The EFA driver
 * waits until a device is unused (it has no `disassociate_ucontext`), so jobs using one are ended, as NCCL ends them when an
 * adapter fails.
 *
 * If devices are missing, for example because another rail is disabled, nothing is done, because indexes would be shifted.
 *
 * @param devices number of EFA devices of a node
 */
export function railScript(devices: number): string {
  return `
set -euo pipefail
all=$(find ${DRIVER}/ -mindepth 1 -maxdepth 1 -name '????:??:??.?' -printf '%f\\n' | sort)
count=$(grep -c . <<< "$all" || true)
[ "$count" = ${devices} ] || { echo "$count of ${devices} EFA devices are there: nothing was done" >&2; exit 1; }
IFS=- read -r first last <<< '{{ devices }}'
[[ "$first" -le "$last" && "$last" -lt "$count" ]] || { echo 'there are no such devices' >&2; exit 1; }
# shellcheck disable=SC2046 # One argument per device; their addresses have no blanks.
set -- $(sed -n "$((first + 1)),$((last + 1))p" <<< "$all")
held=$(for device; do
  for path in /sys/bus/pci/devices/"$device"/infiniband_verbs/uverbs*; do
    node=/dev/infiniband/$(basename "$path")
    printf '%s\\n%s (deleted)\\n' "$node" "$node"
  done
done)
holders() {
  find /proc/[0-9]*/fd -maxdepth 1 -type l -printf '%h/%l\\n' 2> /dev/null |
    sed -n 's|^/proc/\\([0-9]*\\)/fd/\\(/dev/infiniband/.*\\)|\\1 \\2|p' |
    while read -r process node; do grep -qxF "$node" <<< "$held" && echo "$process"; done | sort -u
}
cat > ${RESTORER}.new <<'RESTORE'
${RESTORE}
RESTORE
mv ${RESTORER}.new ${RESTORER}
systemd-run --quiet --collect --unit=gigasite-rail /bin/bash ${RESTORER} $$ $(({{ seconds }} + ${LETTING_GO.most})) "$@"
trap 'trap - EXIT; /bin/bash ${RESTORER} $$ 0 "$@"' EXIT
trap 'exit 1' HUP INT TERM
echo "taking away $*"
unbinding=''
for device; do
  (echo "$device" > ${DRIVER}/unbind) > /dev/null 2>&1 &
  unbinding="$unbinding $!"
done
for try in $(seq ${LETTING_GO.most}); do
  [ "$try" -le ${LETTING_GO.asked} ] && signal=TERM || signal=KILL
  for process in $(holders); do
    echo "ending process $process, which uses one of them"
    kill -s "$signal" "$process" || true
  done
  waiting=''
  for process in $unbinding; do kill -0 "$process" 2> /dev/null && waiting=1; done
  for device; do [ ! -e "${DRIVER}/$device" ] || waiting=1; done
  [ -n "$waiting" ] || break
  sleep 1
done
[ -z "$waiting" ] || { echo 'they cannot be taken away' >&2; exit 1; }
end=$(($(date +%s) + {{ seconds }}))
while [ "$(date +%s)" -lt "$end" ]; do sleep 1; done
echo 'giving them back'`;
}
