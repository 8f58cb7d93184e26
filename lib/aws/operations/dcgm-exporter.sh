# shellcheck shell=bash
# Installs the DCGM exporter as a service on a node with Docker. The last line of gpu-metrics.sh starts it.

if command -v docker > /dev/null; then
cat > /etc/gigasite-dcgm-exporter.csv <<'FIELDS'
@POWER_FIELD@, gauge, Draw in watts.
@LIMIT_FIELD@, gauge, Power limit that the GPU is built for in watts.
@TEMPERATURE_FIELD@, gauge, Temperature in degrees Celsius.
@UTILIZATION_FIELD@, gauge, Time that it was busy in percent.
FIELDS
cat > /etc/systemd/system/gigasite-dcgm-exporter.service <<UNIT
[Unit]
Description=DCGM exporter of gigasite
After=docker.service network-online.target
Requires=docker.service
StartLimitIntervalSec=0
[Service]
ExecStartPre=-$(command -v docker) rm --force gigasite-dcgm-exporter
ExecStart=$(command -v docker) run --rm --name gigasite-dcgm-exporter --gpus all --cap-add SYS_ADMIN --publish @ADDRESS@:9400 \
  --volume /etc/gigasite-dcgm-exporter.csv:/etc/gigasite-dcgm-exporter.csv:ro @IMAGE@ -f /etc/gigasite-dcgm-exporter.csv
Restart=always
RestartSec=30
TimeoutStartSec=infinity
[Install]
WantedBy=multi-user.target
UNIT
fi
