import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { hostname, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { accountingOnHead } from "../../lib/aws/slurm/slurm-accounting";
import { tempFolder } from "./temp-folder";

/** Commands of Slurm and of Munge, its authentication. */
export const SLURM_TOOLS = ["munged", "slurmctld", "slurmd", "scontrol", "sinfo", "srun"];

/** What accounting needs besides. */
export const ACCOUNTING_TOOLS = ["slurmdbd", "sacct", "mariadbd", "mariadb-install-db", "mariadb"];

/** What Debian puts outside of the path of most users. */
const PATH = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`;

/** Longest that daemons may take to come up: many times what they take. */
const START_MS = 30_000;

/** A host in a folder of its own, for the tests of a block: it ends with them, and before the folder goes. */
export function slurmHost(): SlurmHost {
  const hosts: SlurmHost[] = [];
  afterAll(() => Promise.all(hosts.map((host) => host.stop())));
  const host = new SlurmHost(tempFolder());
  hosts.push(host);
  return host;
}

/**
 * A Slurm cluster on this host alone: the real daemons, one slurmd for each node, all on 127.0.0.1, from files in a folder
 * with the few settings overridden that are about a host of its own for each node.
 */
class SlurmHost {
  private readonly folder: string;
  private readonly env: NodeJS.ProcessEnv;
  private dbdPort: number | undefined;
  private readonly children: ChildProcess[] = [];

  /** @param folder empty, and short enough for the name of a socket in it */
  constructor(folder: string) {
    this.folder = folder;
    this.env = { PATH, SLURM_CONF: this.path("slurm.conf"), MYSQL_UNIX_PORT: this.path("db.sock") };
  }

  /**
   * Writes the files and starts all daemons.
   *
   * @param dbd `slurmdbd.conf` without its password, for a cluster with accounting
   */
  async start(files: Readonly<Record<string, string>>, nodes: readonly string[], dbd?: string): Promise<void> {
    const [ctld = 0, dbdPort = 0, ...ports] = await freePorts(nodes.length + 2);
    if (dbd !== undefined) this.dbdPort = dbdPort;
    // Munge wants its socket within everybody's reach.
    chmodSync(this.folder, 0o711);
    for (const folder of ["state", ...nodes]) mkdirSync(this.path(folder));
    for (const [name, text] of Object.entries(files)) writeFileSync(this.path(name), text);
    writeFileSync(this.path("slurm.conf"), this.localConf(files["slurm.conf"] ?? "", ctld, ports));
    writeFileSync(this.path("gres.conf"), this.localGres(files["gres.conf"] ?? ""));
    this.startMunge();
    if (dbd !== undefined) await this.startAccounting(dbd, dbdPort);
    this.run("slurmctld", "-D", "-f", this.path("slurm.conf"));
    for (const node of nodes) this.run("slurmd", "-D", "-N", node, "-f", this.path("slurm.conf"));
    await this.until(() => {
      const states = this.output("sinfo", "-h", "-N", "-p", "all", "-o", "%T").split("\n").filter(Boolean);
      return states.length === nodes.length && states.every((state) => state === "idle");
    });
  }

  /** What a command of Slurm prints; its exit code must be 0. */
  output(command: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, { env: this.env, encoding: "utf8", timeout: START_MS });
    return status === 0 ? stdout : `${command} ended with ${status}: ${stdout}${stderr}`;
  }

  /** Ends every process that was started, each by its id. */
  async stop(): Promise<void> {
    for (const child of this.children.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      if ((await Promise.race([ended, pause(3_000, "late", { ref: false })])) === "late") child.kill("SIGKILL");
    }
  }

  private path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  private run(command: string, ...args: string[]): void {
    const log = openSync(this.path("daemons.log"), "a");
    this.children.push(spawn(command, args, { env: this.env, stdio: ["ignore", log, log] }));
  }

  private startMunge(): void {
    writeFileSync(this.path("munge.key"), randomBytes(128), { mode: 0o600 });
    const options = Object.entries({
      ...{ socket: "munge.sock", "key-file": "munge.key", "pid-file": "munge.pid", "seed-file": "munge.seed" },
    });
    this.run("munged", "--foreground", ...options.map(([option, file]) => `--${option}=${this.path(file)}`));
  }

  /** MariaDB at a socket in the folder, with what the head node tells it, and slurmdbd with the password of that. */
  private async startAccounting(conf: string, port: number): Promise<void> {
    const { username } = userInfo();
    const password = randomBytes(32).toString("hex");
    const [data, socket] = [`--datadir=${this.path("db")}`, `--socket=${this.path("db.sock")}`];
    this.output("mariadb-install-db", "--no-defaults", `--user=${username}`, data, "--skip-test-db");
    const options = ["--skip-networking", `--pid-file=${this.path("db.pid")}`, "--innodb-buffer-pool-size=32M"];
    this.run("mariadbd", "--no-defaults", `--user=${username}`, data, socket, ...options);
    const sql = (text: string) => this.output("mariadb", "--no-defaults", socket, "-u", username, "-e", text);
    await this.until(() => sql("SELECT 1").startsWith("1"));
    // As on a host that takes over the disk of another: the database is there, and the password is a new one.
    for (const given of ["before", password]) expect(sql(grants(given))).toBe("");
    const own = {
      DbdHost: `${hostname()}\nDbdAddr=127.0.0.1`,
      ...{ DbdPort: String(port), SlurmUser: username, AuthInfo: `socket=${this.path("munge.sock")}` },
      ...{ LogFile: this.path("slurmdbd.log"), PidFile: this.path("slurmdbd.pid") },
    };
    writeFileSync(this.path("slurmdbd.conf"), `${overridden(conf, own)}\nStoragePass=${password}\n`, { mode: 0o600 });
    this.run("slurmdbd", "-D");
    await this.until(() => !this.output("sacctmgr", "-n", "list", "cluster").includes("ended with"));
  }

  /** `slurm.conf` for one host: its own paths, ports and user, and no more CPUs, memory or cgroups than there are. */
  private localConf(conf: string, ctld: number, ports: readonly number[]): string {
    const own: Record<string, string> = {
      SlurmctldHost: `${hostname()}(127.0.0.1)`,
      SlurmctldPort: String(ctld),
      SlurmUser: userInfo().username,
      SlurmdUser: userInfo().username,
      AuthInfo: `socket=${this.path("munge.sock")}`,
      StateSaveLocation: this.path("state"),
      SlurmdSpoolDir: this.path("%n"),
      SlurmctldPidFile: this.path("slurmctld.pid"),
      SlurmdPidFile: this.path("%n.pid"),
      SlurmctldLogFile: this.path("slurmctld.log"),
      SlurmdLogFile: this.path("%n.log"),
      ProctrackType: "proctrack/linuxproc",
      TaskPlugin: "task/none",
      // The host has fewer CPUs and less memory than the nodes that it plays.
      SlurmdParameters: "config_overrides",
    };
    if (this.dbdPort !== undefined)
      Object.assign(own, {
        ...{ AccountingStorageHost: "127.0.0.1", AccountingStoragePort: String(this.dbdPort) },
        ...{ AccountingStoragePass: this.path("munge.sock"), JobAcctGatherType: "jobacct_gather/linux" },
      });
    let next = 0;
    const lines = overridden(conf, own)
      .split("\n")
      .map((line) => {
        if (!line.startsWith("NodeName=")) return line;
        const count = this.nodesIn(line);
        const taken = ports.slice(next, (next += count));
        return `${line} NodeHostname=localhost NodeAddr=127.0.0.1 Port=[${taken.join(",")}]`;
      });
    return lines.join("\n");
  }

  /** Nodes of a line, as Slurm itself unfolds its hostlist. */
  private nodesIn(line: string): number {
    const [, list = ""] = /^NodeName=(\S+)/.exec(line) ?? [];
    return this.output("scontrol", "show", "hostnames", list).trim().split("\n").length;
  }

  /** Files in place of GPUs: slurmd does not start without the files that it is told of. */
  private localGres(gres: string): string {
    for (let index = 0; index < 16; index++) writeFileSync(this.path(`nvidia${index}`), "");
    return gres.replaceAll("/dev/nvidia", this.path("nvidia"));
  }

  /** Waits for what daemons do in their own time, and fails with what they say. */
  async until(ready: () => boolean): Promise<void> {
    for (let waited = 0; waited < START_MS; waited += 500) {
      if (ready()) return;
      await pause(500);
    }
    throw new Error(`the daemons do not come up:\n${readFileSync(this.path("daemons.log"), "utf8")}`);
  }
}

/** The statements with which the head node's boot script sets up the database, with a password. */
function grants(password: string): string {
  const [, statements = ""] = /^mariadb <<EOF\n([^]*?)^EOF$/m.exec(accountingOnHead({ volume: "vol-1", conf: "" })) ?? [];
  return statements.replaceAll("$password", password);
}

/** A configuration with settings in place of its own of the same names. */
function overridden(conf: string, own: Readonly<Record<string, string>>): string {
  const kept = conf.split("\n").filter((line) => !((line.split("=", 1)[0] ?? "") in own));
  return [...Object.entries(own).map(([key, value]) => `${key}=${value}`), ...kept].join("\n");
}

/** TCP ports that nothing listens on. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done) => server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port))),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
