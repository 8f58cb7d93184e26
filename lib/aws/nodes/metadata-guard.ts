/** Addresses of the metadata service of an instance. Source: EC2 User Guide, "Access instance metadata". */
export const METADATA_ADDRESSES = { ipv4: "169.254.169.254", ipv6: "fd00:ec2::254" } as const;

const NAME = "gigasite-metadata";
const RULES_FILE = `/etc/${NAME}.nft`;

/** Members of these groups are root or read the logs of the system. Ubuntu's images put their first user into most of them. */
const ROOT_GROUPS = ["adm", "admin", "docker", "lxd", "sudo", "wheel"];
/** Where the images of Ubuntu let their first user become root without a password. */
const SUDO_FILE = "/etc/sudoers.d/90-cloud-init-users";

/**
 * Packets for the metadata service must be from a socket that root opened. Packets without a socket of this host, such as
 * those of containers, are rejected. The table is replaced as a whole, so that the file can be loaded again.
 */
const RULES = `table inet ${NAME}
delete table inet ${NAME}
table inet ${NAME} {
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
    ip daddr ${METADATA_ADDRESSES.ipv4} jump root_only
    ip6 daddr ${METADATA_ADDRESSES.ipv6} jump root_only
  }
  chain forward {
    type filter hook forward priority filter; policy accept;
    ip daddr ${METADATA_ADDRESSES.ipv4} jump refuse
    ip6 daddr ${METADATA_ADDRESSES.ipv6} jump refuse
  }
}`;

/**
 * First steps of the boot script of a host on which users run jobs: only root reaches the metadata service, and with it the
 * instance role and its secrets; users are not root. A service loads the rules before the network starts, at every boot.
 *
 * @param daemon the service that lets users run jobs; it starts only if the rules are loaded
 */
export function metadataGuard(daemon: "slurmd" | "slurmctld"): string {
  return `# The metadata service is for root only
command -v nft >/dev/null || { package_lists && packages nftables; }
cat >${RULES_FILE} <<'EOF'
${RULES}
EOF
cat >/etc/systemd/system/${NAME}.service <<EOF
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
ExecStart=$(command -v nft) -f ${RULES_FILE}
ExecReload=$(command -v nft) -f ${RULES_FILE}
[Install]
WantedBy=sysinit.target
EOF
mkdir -p /etc/systemd/system/${daemon}.service.d
printf '[Unit]\\nRequires=${NAME}.service\\nAfter=${NAME}.service\\n' >/etc/systemd/system/${daemon}.service.d/${NAME}.conf
systemctl daemon-reload
systemctl enable --now ${NAME}.service
`;
}

/**
 * Steps that leave one administrator, the user of Session Manager: its home is local, because root of a node does not write
 * into shared homes, and no other user of the image becomes root.
 */
export const ONE_ADMINISTRATOR = `# Users of jobs are not root
id ssm-user >/dev/null 2>&1 || useradd --system --create-home --home-dir /var/lib/ssm-user --shell /bin/bash ssm-user
install -m 440 /dev/null /etc/sudoers.d/ssm-agent-users
echo 'ssm-user ALL=(ALL) NOPASSWD:ALL' >/etc/sudoers.d/ssm-agent-users
rm -f ${SUDO_FILE}
for group in ${ROOT_GROUPS.join(" ")}; do
  if getent group "$group" >/dev/null; then gpasswd --members '' "$group" >/dev/null; fi
done
`;
