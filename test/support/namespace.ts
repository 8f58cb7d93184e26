import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Commands that {@link inNamespace} needs. */
const TOOLS = ["unshare", "ip", "mount", "setpriv"];

/**
 * Runs a script as root in separate network and mount namespaces: no network but the loopback device, and writes to /etc, /var,
 * /run, /home, /srv, /opt and /usr/local are lost with them. In place of systemd, `systemctl enable --now UNIT` runs the unit's `ExecStart`, and
 * all else does nothing.
 *
 * @param folder empty folder for the script and for what it writes
 * @param commands further commands in place of those of the host, each as lines of shell
 */
export function inNamespace(folder: string, script: string, commands: Readonly<Record<string, string>> = {}): NamespaceRun {
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  for (const [name, action] of Object.entries({ systemctl: SYSTEMCTL, ...commands })) {
    writeFileSync(join(bin, name), `#!/bin/bash\n${action}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const file = join(folder, "script.sh");
  writeFileSync(file, `${layers(folder)}ip link set lo up\nexport PATH='${bin}':"$PATH"\n${script}\n`);
  const { status, stdout, stderr, error } = spawnSync(
    "unshare",
    ["--net", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child", "bash", file],
    { encoding: "utf8", timeout: 60_000 },
  );
  return { status, stdout: stdout ?? "", stderr: error ? String(error) : stderr };
}

export interface NamespaceRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Why {@link inNamespace} cannot run here; undefined if it can. */
export function noNamespace(tools: readonly string[] = []): string | undefined {
  const missing = [...TOOLS, ...tools].filter((tool) => spawnSync("which", [tool], { env: PATHS }).status !== 0);
  if (missing.length > 0) return `${missing.join(", ")} not installed`;
  const { status, stderr } = spawnSync("unshare", ["--net", "--mount", "true"], { encoding: "utf8" });
  return status === 0 ? undefined : `no namespaces here (${stderr.trim()})`;
}

const PATHS = { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin` };

const SYSTEMCTL = `
if [ "$1 $2" = 'enable --now' ]; then
  start=$(sed -n 's/^ExecStart=//p' "/etc/systemd/system/$3" 2>/dev/null)
  [ -z "$start" ] || $start
fi`;

/** Folders of the system below layers in memory. */
function layers(folder: string): string {
  return `set -euo pipefail
export PATH="$PATH:/usr/sbin:/sbin"
mkdir -p '${folder}/layers'
mount -t tmpfs tmpfs '${folder}/layers'
for part in etc var run home srv opt usr/local; do
  mkdir -p "${folder}/layers/$part/upper" "${folder}/layers/$part/work"
  mount -t overlay overlay -o "lowerdir=/$part,upperdir=${folder}/layers/$part/upper,workdir=${folder}/layers/$part/work" "/$part"
done
mkdir -p /etc/systemd/system
`;
}
