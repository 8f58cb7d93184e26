#!/bin/bash
set -eu
cat > /usr/local/bin/gigasite-gpu-metrics <<'SCRIPT'
@PUBLISHER@
SCRIPT
chmod 755 /usr/local/bin/gigasite-gpu-metrics
cat > /etc/systemd/system/gigasite-gpu-metrics.service <<'UNIT'
[Unit]
Description=GPU metrics of gigasite
After=network-online.target
[Service]
Type=oneshot
Environment=PATH=/usr/local/bin:/usr/bin:/bin:/snap/bin
ExecStart=/usr/local/bin/gigasite-gpu-metrics {{ pod }} {{ kind }}
UNIT
cat > /etc/systemd/system/gigasite-gpu-metrics.timer <<'UNIT'
[Unit]
Description=GPU metrics of gigasite, once a minute
[Timer]
OnCalendar=minutely
AccuracySec=1s
[Install]
WantedBy=timers.target
UNIT
@EXPORTER@
systemctl daemon-reload
systemctl enable --now gigasite-gpu-metrics.timer
if [ -f /etc/systemd/system/gigasite-dcgm-exporter.service ]; then systemctl enable gigasite-dcgm-exporter.service; systemctl restart --no-block gigasite-dcgm-exporter.service; fi
