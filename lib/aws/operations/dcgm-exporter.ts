/** Its own port is 9400, which a user's exporter may have. Only the node itself reaches this one. */
const ADDRESS = "127.0.0.1:19400";

const NAME = "gigasite-dcgm-exporter";
const FIELDS_FILE = `/etc/${NAME}.csv`;
const UNIT_FILE = `/etc/systemd/system/${NAME}.service`;

/** DCGM fields used for the metrics of a node (DCGM API Reference, "Field Identifiers"). */
export const DCGM_FIELDS = {
  /** Draw in watts. */
  power: "DCGM_FI_DEV_POWER_USAGE",
  /** Default power limit of the GPU in watts, independent of the current cap. */
  limit: "DCGM_FI_DEV_POWER_MGMT_LIMIT_DEF",
  /** Degrees Celsius. */
  temperature: "DCGM_FI_DEV_GPU_TEMP",
  /** Percent of the time that a kernel ran. */
  utilization: "DCGM_FI_DEV_GPU_UTIL",
  /** Common prefix of all names. */
  any: "DCGM_FI_DEV_[A-Z_]+",
} as const;

/** Address of the exporter, and commands that start it after installation and after changes. */
export const DCGM_EXPORTER = {
  url: `http://${ADDRESS}/metrics`,
  start: `if [ -f ${UNIT_FILE} ]; then systemctl enable ${NAME}.service; systemctl restart --no-block ${NAME}.service; fi`,
} as const;

/**
 * Script that installs the exporter as a service on a node with Docker, which the Deep Learning images include: in NVIDIA's
 * container, which includes the required DCGM version. DCGM reads GPUs only as root with `SYS_ADMIN` (dcgm-exporter, issues
 * 402 and 407). It reads GPUs every 30 s.
 *
 * @param image NVIDIA's exporter, with the version of DCGM that it is paired with (dcgm-exporter, README)
 */
export function dcgmSetup(image: string): string {
  const { power, limit, temperature, utilization } = DCGM_FIELDS;
  return `
if command -v docker > /dev/null; then
cat > ${FIELDS_FILE} <<'FIELDS'
${power}, gauge, Draw in watts.
${limit}, gauge, Power limit that the GPU is built for in watts.
${temperature}, gauge, Temperature in degrees Celsius.
${utilization}, gauge, Time that it was busy in percent.
FIELDS
cat > ${UNIT_FILE} <<UNIT
[Unit]
Description=DCGM exporter of gigasite
After=docker.service network-online.target
Requires=docker.service
StartLimitIntervalSec=0
[Service]
ExecStartPre=-$(command -v docker) rm --force ${NAME}
ExecStart=$(command -v docker) run --rm --name ${NAME} --gpus all --cap-add SYS_ADMIN --publish ${ADDRESS}:9400 \\
  --volume ${FIELDS_FILE}:${FIELDS_FILE}:ro ${image} -f ${FIELDS_FILE}
Restart=always
RestartSec=30
TimeoutStartSec=infinity
[Install]
WantedBy=multi-user.target
UNIT
fi`.trim();
}
