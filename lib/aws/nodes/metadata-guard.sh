# shellcheck shell=bash
# Only root reaches the metadata service. Packets for it must be from a socket that root opened; packets without a socket of
# this host, such as those of containers, are rejected. The table is replaced as a whole, so that the file can be loaded
# again. A service loads the rules before the network starts, at every boot.

# The metadata service is for root only
command -v nft >/dev/null || { package_lists && packages nftables; }
cat >/etc/gigasite-metadata.nft <<'EOF'
table inet gigasite-metadata
delete table inet gigasite-metadata
table inet gigasite-metadata {
  chain refuse {
    meta l4proto tcp reject with tcp reset
    reject
  }
  chain root_only {
    meta skuid 0 accept
    jump refuse
  }
  chain output {
    type filter hook output priority filter; policy accept;
    ip daddr @IPV4@ jump root_only
    ip6 daddr @IPV6@ jump root_only
  }
  chain forward {
    type filter hook forward priority filter; policy accept;
    ip daddr @IPV4@ jump refuse
    ip6 daddr @IPV6@ jump refuse
  }
}
EOF
cat >/etc/systemd/system/gigasite-metadata.service <<EOF
[Unit]
Description=Metadata service of the instance for root only
DefaultDependencies=no
After=local-fs.target nftables.service
Before=network-pre.target shutdown.target
Wants=network-pre.target
Conflicts=shutdown.target
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=$(command -v nft) -f /etc/gigasite-metadata.nft
ExecReload=$(command -v nft) -f /etc/gigasite-metadata.nft
[Install]
WantedBy=sysinit.target
EOF
mkdir -p /etc/systemd/system/@DAEMON@.service.d
printf '[Unit]\nRequires=gigasite-metadata.service\nAfter=gigasite-metadata.service\n' >/etc/systemd/system/@DAEMON@.service.d/gigasite-metadata.conf
systemctl daemon-reload
systemctl enable --now gigasite-metadata.service
