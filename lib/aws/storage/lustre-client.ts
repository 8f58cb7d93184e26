import type { ReplicaSpec } from "../../model";
import { DOWNLOADS } from "../../replica";
import { downloadKey, downloadSha256 } from "../common/verified-download";

/** Where hosts mount the shared file system. */
export const LUSTRE_FOLDER = "/fsx";

/** The service by which AWS's script sets up EFA for the client at each start. */
const EFA_SERVICE = "configure-efa-fsx-lustre-client";
/**
 * Service that a mount waits for on Ubuntu since 22.04 (FSx for Lustre User Guide, "Mounting your file system
 * automatically").
 */
const NETWORK_SERVICE = "systemd-networkd-wait-online";

type Storage = Pick<ReplicaSpec["storage"], "clientKey" | "efaSetupSha256">;

export interface LustreMountProps {
  readonly storage: Storage;
  /** Whether to set up EFA as well, with the script of AWS. */
  readonly efa: boolean;
  /** Whether the host may start with another kernel if there is no client for the current one. */
  readonly otherKernel: boolean;
}

/**
 * Steps of a boot script that mount the shared file system, which is their first argument, and end it where that cannot be:
 * no job shall run without the file system that it expects.
 *
 * Deep Learning images bring the client (FSx for Lustre User Guide, "Configuring EFA clients"). Elsewhere it comes from the
 * packages of AWS, which there are for some kernels only.
 */
export function lustreMount({ storage, efa, otherKernel }: LustreMountProps): string {
  return `${install(storage, otherKernel)}
# The shared file system
local wait=${NETWORK_SERVICE}.service
modprobe -q lustre || install_lustre
${efa ? efaSetup(storage) : ""}mkdir -p ${LUSTRE_FOLDER}
sed -i '\\# ${LUSTRE_FOLDER} lustre #d' /etc/fstab
echo "$1 ${LUSTRE_FOLDER} lustre defaults,noatime,flock,nosuid,nodev,_netdev,x-systemd.automount,x-systemd.requires=$wait,x-systemd.after=$wait 0 0" >>/etc/fstab
systemctl daemon-reload
systemctl start ${LUSTRE_FOLDER.slice(1)}.automount
retry ls ${LUSTRE_FOLDER}/ >/dev/null
`;
}

function install({ clientKey }: Storage, otherKernel: boolean): string {
  const keyring = "/usr/share/keyrings/fsx-ubuntu-public-key.gpg";
  const { url } = DOWNLOADS.lustreKey;
  const key =
    clientKey === undefined
      ? `download ${url} /run/fsx.asc
  gpg --batch --yes --dearmor -o ${keyring} /run/fsx.asc`
      : downloadKey(DOWNLOADS.lustreKey, clientKey, keyring);
  return `install_lustre() {
  local release
  release=$(lsb_release -cs)
  ${key}
  echo "deb [signed-by=${keyring}] https://fsx-lustre-client-repo.s3.amazonaws.com/ubuntu $release main" \\
    >/etc/apt/sources.list.d/fsxlustreclientrepo.list
  package_lists
  if apt-get install -y "lustre-client-modules-$(uname -r)" && modprobe lustre; then return 0; fi
  echo "no Lustre client for the kernel $(uname -r)" >&2
${otherKernel ? OTHER_KERNEL : "  return 1\n"}}
`;
}

/** The newest kernel that there is a client for, with which the host starts again and runs the script to its end. */
const OTHER_KERNEL = `  if [ -e /etc/default/grub.d/99-gigasite.cfg ]; then return 1; fi
  local kernel
  for kernel in $(apt-cache pkgnames lustre-client-modules- | grep -E -- '-[0-9][0-9.]*-[0-9]+-aws$' | sed 's/^lustre-client-modules-//' | sort -rV); do
    apt-get install -y "linux-image-$kernel" "lustre-client-modules-$kernel" || continue
    echo "GRUB_DEFAULT='Advanced options for Ubuntu>Ubuntu, with Linux $kernel'" >/etc/default/grub.d/99-gigasite.cfg
    update-grub
    printf '[Unit]\\nAfter=network-online.target cloud-config.service\\nWants=network-online.target\\n[Service]\\nType=oneshot\\nExecStart=%s\\nStandardOutput=append:/var/log/cloud-init-output.log\\nStandardError=inherit\\n[Install]\\nWantedBy=multi-user.target\\n' \\
      "$(realpath "$0")" >/etc/systemd/system/gigasite-boot.service
    systemctl daemon-reload
    systemctl enable gigasite-boot
    systemctl reboot
    exit 0
  done
  return 1
`;

/**
 * AWS's setup script. It requires libcfs to be loaded in a specific way, so loaded modules are unloaded first, as in
 * ParallelCluster. The state of its service is more reliable than its exit code. Instance types without EFA support in
 * Lustre use TCP, and so do hosts that got another archive than expected.
 */
function efaSetup({ efaSetupSha256 }: Storage): string {
  const archive = downloadSha256(DOWNLOADS.efaSetup, efaSetupSha256 ?? DOWNLOADS.efaSetup.sha256, "/run/efa.zip");
  return `if ! systemctl is-active --quiet ${EFA_SERVICE}; then
  command -v unzip >/dev/null || packages unzip
  if ${archive}; then
    unzip -oq /run/efa.zip -d /opt
    lustre_rmmod || true
    (cd /opt/${EFA_SERVICE} && bash ./setup.sh) || true
  fi
fi
if systemctl is-active --quiet ${EFA_SERVICE}; then
  wait=${EFA_SERVICE}.service
else
  echo "EFA is not set up for Lustre, which uses TCP" >&2
  modprobe lustre
fi
`;
}
