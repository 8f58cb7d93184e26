# shellcheck shell=bash
# slurmctld, whose files come from a bucket once a minute.

# slurmctld
cat >/usr/local/sbin/gigasite-slurm-sync <<'EOF'
@SYNC@
EOF
chmod 755 /usr/local/sbin/gigasite-slurm-sync
mkdir -p /var/cache/gigasite-slurm /etc/slurm
printf '[Service]\nType=oneshot\nExecStart=/usr/local/sbin/gigasite-slurm-sync @BUCKET@\nEnvironment=PATH=/usr/sbin:/usr/bin:/snap/bin\n' \
  >/etc/systemd/system/gigasite-slurm-sync.service
printf '[Timer]\nOnBootSec=1min\nOnUnitActiveSec=1min\n[Install]\nWantedBy=timers.target\n' \
  >/etc/systemd/system/gigasite-slurm-sync.timer
systemctl daemon-reload
systemctl enable slurmctld
retry systemctl start gigasite-slurm-sync.service
systemctl enable --now gigasite-slurm-sync.timer
