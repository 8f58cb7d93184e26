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
 * What brings devices back, once a process is gone or its time is up: a service of its own, so that the rail comes back
 * when the agent kills the script, however it does.
 */
const RESTORE = `#!/bin/bash
# Gives devices back to the EFA driver when process $1 is gone, or after $2 seconds.
parent="$1" end=$(($(date +%s) + $2))
shift 2
while [ "$(date +%s)" -lt "$end" ] && kill -0 "$parent" 2> /dev/null; do sleep 1; done
for try in $(seq ${LETTING_GO.most}); do
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
 * What takes some of the EFA devices of a node away for a while. The document's parameters are `devices`, their places on
 * the bus, and `seconds`.
 *
 * The driver lets go of them, of no network interface: the one that the agent talks through is another device, on card 0
 * as well. The driver of EFA waits until nobody holds a device (it has no `disassociate_ucontext`), so that jobs which hold
 * one are ended, as NCCL ends them when an adapter fails.
 *
 * It does nothing where devices are missing, since their places would be others: another rail is out, or was not given back.
 *
 * @param devices how many EFA devices a node has
 */
export function railScript(devices: number): string {
  return `
set -euo pipefail
all=$(find ${DRIVER}/ -mindepth 1 -maxdepth 1 -name '????:??:??.?' -printf '%f\\n' | sort)
count=$(grep -c . <<< "$all" || true)
[ "$count" = ${devices} ] || { echo "$count of ${devices} EFA devices are there: nothing was done" >&2; exit 1; }
IFS=- read -r first last <<< '{{ devices }}'
[ "$first" -le "$last" ] && [ "$last" -lt "$count" ] || { echo 'there are no such devices' >&2; exit 1; }
rail=$(sed -n "$((first + 1)),$((last + 1))p" <<< "$all")
held=$(for device in $rail; do
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
systemd-run --quiet --collect --unit=gigasite-rail /bin/bash ${RESTORER} $$ $(({{ seconds }} + ${LETTING_GO.most})) $rail
trap 'trap - EXIT; /bin/bash ${RESTORER} $$ 0 $rail' EXIT
trap 'exit 1' HUP INT TERM
echo "taking away" $rail
unbinding=''
for device in $rail; do
  (echo "$device" > ${DRIVER}/unbind) > /dev/null 2>&1 &
  unbinding="$unbinding $!"
done
for try in $(seq ${LETTING_GO.most}); do
  [ "$try" -le ${LETTING_GO.asked} ] && signal=TERM || signal=KILL
  for process in $(holders); do
    echo "ending process $process, which holds one of them"
    kill -s "$signal" "$process" || true
  done
  waiting=''
  for process in $unbinding; do kill -0 "$process" 2> /dev/null && waiting=1; done
  for device in $rail; do [ ! -e "${DRIVER}/$device" ] || waiting=1; done
  [ -n "$waiting" ] || break
  sleep 1
done
[ -z "$waiting" ] || { echo 'they cannot be taken away' >&2; exit 1; }
end=$(($(date +%s) + {{ seconds }}))
while [ "$(date +%s)" -lt "$end" ]; do sleep 1; done
echo 'giving them back'`;
}
