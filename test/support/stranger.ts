import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../package.json";
import { tempFolder } from "./temp-folder";

const ROOT = join(__dirname, "../..");

/** What a line in a shell left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A person who has the package and nothing of its checkout: an empty folder and home, and lines for a shell that are run
 * one after the other, `cd` included. Gone after the tests of the file. Make it outside of a test.
 */
export class Stranger {
  readonly folder = tempFolder();
  private readonly home = tempFolder();
  private at = this.folder;

  /** Runs lines for `bash`, from the folder that the lines before ended in. */
  run(lines: string): Ran {
    const where = join(this.home, "where");
    const script = `set -e -o pipefail\n${lines}\npwd > "${where}"`;
    const { status, stdout, stderr } = spawnSync("bash", ["-c", script], {
      cwd: this.at,
      env: this.environment(),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status === 0) this.at = execFileSync("cat", [where], { encoding: "utf8" }).trim();
    return { code: status, stdout, stderr };
  }

  /** The same; fails the test with what was printed if the exit code is not 0. */
  expectRun(lines: string): Ran {
    const ran = this.run(lines);
    if (ran.code !== 0) throw new Error(`${lines}\nexit code ${ran.code}\n${ran.stdout}${ran.stderr}`);
    return ran;
  }

  /** Writes a file into the folder that the person is in. */
  write(name: string, text: string): void {
    writeFileSync(join(this.at, name), text);
  }

  path(...names: string[]): string {
    return join(this.at, ...names);
  }

  /** Settings for the registry are the machine's; all else is that of a new home. */
  private environment(): NodeJS.ProcessEnv {
    const config = join(this.home, "terraform.rc");
    writeFileSync(config, "");
    const kept = Object.entries(process.env).filter(([name]) =>
      /^(PATH|npm_config_|NODE_EXTRA_CA_CERTS$|https?_proxy$)/i.test(name),
    );
    return {
      ...Object.fromEntries(kept.filter(([name]) => !/^npm_config_(local_prefix|prefix|globalconfig)$/i.test(name))),
      ...{ HOME: this.home, NPM_CONFIG_USERCONFIG: join(process.env["HOME"] ?? "", ".npmrc"), NPM_CONFIG_CACHE: npmCache() },
      ...{ CI: "1", CHECKPOINT_DISABLE: "1", NO_COLOR: "1", TF_CLI_CONFIG_FILE: config },
    };
  }
}

/** The machine's cache of packages, so that a run fetches only what is new. */
function npmCache(): string {
  return execFileSync("npm", ["config", "get", "cache"], { cwd: ROOT, encoding: "utf8" }).trim();
}

/** The package as `npm pack` makes it, in a folder that is gone after the tests of the file. Call it outside of a test. */
export function tarball(): () => string {
  const folder = tempFolder();
  let packed: string | undefined;
  return () => {
    if (packed !== undefined) return packed;
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: ROOT, stdio: "pipe" });
    packed = join(folder, `${manifest.name}-${manifest.version}.tgz`);
    return packed;
  };
}

/** `describe` where the npm registry answers; elsewhere one that skips its tests after saying so. */
export function describeWithRegistry(): jest.Describe {
  const { status } = spawnSync("npm", ["view", "constructs", "version", "--fetch-retries=0"], {
    cwd: ROOT,
    timeout: 60_000,
  });
  if (status === 0) return describe;
  process.stderr.write("SKIPPED: the npm registry does not answer; these tests install the package from it\n");
  return describe.skip;
}
