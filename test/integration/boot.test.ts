import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bootCall } from "../../lib/aws/common/boot-script";
import { slurmHeadBoot } from "../../lib/aws/slurm/slurm-head-boot";
import { slurmNodeBoot } from "../../lib/aws/slurm/slurm-node-boot";
import { replicaCluster, slurmdbdConf, SLURMDBD_PORT } from "../../lib/exports";
import { DOWNLOADS } from "../../lib/replica";
import { inNamespace } from "../support/namespace";
import { sampleReplica } from "../support/sample-replica";
import { tempFolder } from "../support/temp-folder";
import { describeInNamespace } from "./requires";

/** Commands of a host that need a cloud, a package, a disk or a user; owners of files are left out. */
const COMMANDS = {
  ...Object.fromEntries(
    ["apt-get", "snap", "hostnamectl", "sleep", "chown", "exportfs", "scontrol", "mount", "mountpoint", "mkfs.xfs"].map(
      (name) => [name, ":"],
    ),
  ),
  ...Object.fromEntries(["useradd", "gpasswd", "gpgv", "mariadb-install-db"].map((name) => [name, ":"])),
  blkid: "echo 1234-abcd",
  getent: '[ "$1" = hosts ]',
  dpkg: `if [ "$1" = -i ]; then
  mkdir -p /opt/aws/amazon-cloudwatch-agent/{etc,bin}
  ln -s /bin/true /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl
fi`,
  install: `args=()
while [ $# -gt 0 ]; do
  case "$1" in -o | -g) shift ;; *) args+=("$1") ;; esac
  shift
done
exec /usr/bin/install "\${args[@]}"`,
  curl: `while [ $# -gt 1 ] && [ "$1" != -fsSLo ]; do shift; done
if [ "$1" = -fsSLo ]; then : >"$2"; else echo h100-1-node-1; fi`,
  gpg: `[[ "$*" != *--show-keys* ]] || printf 'pub:\\nfpr:::::::::${DOWNLOADS.cloudwatchKey.fingerprint}:\\n'`,
  mariadb: 'cat >"$RECORDS/sql"',
  aws: `case "$*" in
  *get-secret-value*) [ -e "$RECORDS/secret" ] || { echo 'ResourceNotFoundException' >&2; exit 1; }; cat "$RECORDS/secret" ;;
  *put-secret-value*) cp "\${@: -1}" "$RECORDS/secret" 2>/dev/null || cp /run/munge.b64 "$RECORDS/secret" ;;
  *'s3 sync'*) mkdir -p /var/cache/gigasite-slurm; echo ClusterName=x >/var/cache/gigasite-slurm/slurm.conf ;;
esac`,
};

const FOLDERS = "/etc/cloud/cloud.cfg.d /etc/munge /etc/mysql /etc/slurm /etc/default /etc/sudoers.d /usr/local/sbin";

/** Prints the mode and the name of every written file that has one of the secrets, one a line. */
const SEARCH = `key=$(base64 -w0 /etc/munge/munge.key)
password=$(sed -n "s/.*IDENTIFIED BY '\\(.*\\)'.*/\\1/p" "$RECORDS/sql" 2>/dev/null || true)
cd "$LAYERS"
find . -type f | while read -r file; do
  if [ "$(base64 -w0 "$file")" = "$key" ] || grep -qF -e "$key" "$file" || { [ -n "$password" ] && grep -qF -e "$password" "$file"; }; then
    stat -c 'FILE %a %n' "$file"
  fi
done
for secret in "$key" "$password"; do
  if [ -n "$secret" ] && grep -qF -e "$secret" "$RECORDS/log"; then echo 'FILE log'; fi
done`;

describeInNamespace(["nft"])("the boot of a host", () => {
  const folder = tempFolder();
  const plan = sampleReplica({ scheduler: "slurm", slurm: { accounting: true } });
  const head = slurmHeadBoot(plan, {
    ...{ bucket: "bucket", homes: "vol-1" },
    accounting: { volume: "vol-2", conf: slurmdbdConf(replicaCluster(plan)) },
  });

  /** Boots a host with a secret that is there already, or none, and returns its files with secrets. */
  function filesOf(name: string, script: string, before = ""): string[] {
    const own = join(folder, name);
    mkdirSync(own);
    const listener = `require("net").createServer().listen(${SLURMDBD_PORT})`;
    const { status, stdout, stderr } = inNamespace(
      own,
      `export RECORDS='${own}' LAYERS='${own}/layers'
mkdir -p ${FOLDERS}
touch /etc/fstab
${before}
'${process.execPath}' -e '${listener}' &
# Its disks are no devices here.
test() { :; }
(
${script}${bootCall()}
) >"$RECORDS/log" 2>&1 || { cat "$RECORDS/log" >&2; exit 1; }
${SEARCH}`,
      COMMANDS,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return stdout.split("\n").flatMap((line) => (line.startsWith("FILE ") ? [line.slice("FILE ".length)] : []));
  }

  it("leaves the key of Munge and the password of the database on the head node in files of one user each", () => {
    expect(filesOf("head", head).sort()).toEqual(["400 ./etc/upper/munge/munge.key", "600 ./etc/upper/slurm/slurmdbd.conf"]);
  });

  it("leaves the key of Munge on a node in a file of one user", () => {
    const before = 'head -c 1024 /dev/urandom | base64 -w0 >"$RECORDS/secret"';
    expect(filesOf("node", slurmNodeBoot(plan), before)).toEqual(["400 ./etc/upper/munge/munge.key"]);
  });
});
