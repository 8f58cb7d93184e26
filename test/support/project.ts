import { execFile, spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { tempFolder } from "./temp-folder";

const PACKAGE = resolve(__dirname, "../..");
const TS_NODE = join(PACKAGE, "node_modules/ts-node/dist/bin.js");
const COMPILED = join(PACKAGE, "test/support/compiled.js");
const CDKTF = join(PACKAGE, "node_modules/cdktf-cli/bundle/bin/cdktf");

/** Arguments of Node that run the app. */
const APP = ["--require", COMPILED, join(PACKAGE, "main.ts")];

type Environment = Readonly<Record<string, string>>;

/** What a run of a command left behind. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams; the command of CDK for Terraform passes messages on in either. */
  readonly output: string;
}

/**
 * A user's project in a folder of its own, whose app is the `main.ts` of this package; gone after the tests of the file.
 * Make it outside of a test.
 */
export class Project {
  readonly folder = tempFolder();
  private readonly home = tempFolder();

  /** @param engine the program that runs the stacks */
  constructor(private readonly engine = "terraform") {
    const app = `node "${TS_NODE}" -P "${join(PACKAGE, "tsconfig.json")}" "${join(PACKAGE, "main.ts")}"`;
    const settings = {
      language: "typescript",
      app,
      sendCrashReports: "false",
      projectId: "00000000-0000-4000-8000-000000000000",
    };
    this.write("cdktf.json", JSON.stringify({ ...settings, terraformProviders: [], context: { site: "site.yaml" } }));
    this.write("terraform.rc", "");
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }

  read(...names: string[]): string {
    return readFileSync(this.path(...names), "utf8");
  }

  /** Paths of all files below a folder, sorted. */
  files(name: string): string[] {
    const entries = readdirSync(this.path(name), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)))
      .sort();
  }

  /** Runs the app directly, as `npm start` does. */
  synth(args: readonly string[] = [], env: Environment = {}): Run {
    return this.run(process.execPath, [...APP, ...args], env);
  }

  /** Starts the app as {@link synth} does, without waiting for it. */
  async start(args: readonly string[]): Promise<Run> {
    return await new Promise((done) => {
      execFile(
        process.execPath,
        [...APP, ...args],
        { cwd: this.folder, env: this.environment() },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : Number(error.code);
          done({ code, stdout, stderr, output: `${stdout}${stderr}` });
        },
      );
    });
  }

  cdktf(...args: string[]): Run {
    return this.run(process.execPath, [CDKTF, ...args]);
  }

  terraform(stack: string, ...args: string[]): Run {
    return this.run(this.engine, [`-chdir=${this.path("cdktf.out", "stacks", stack)}`, ...args, "-no-color"]);
  }

  private run(command: string, args: readonly string[], more: Environment = {}): Run {
    const env = this.environment(more);
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, env, encoding: "utf8" });
    return { code: status, stdout, stderr, output: `${stdout}${stderr}` };
  }

  private environment(more: Environment = {}): Record<string, string | undefined> {
    return {
      PATH: process.env["PATH"],
      HOME: this.home,
      CI: "1",
      CHECKPOINT_DISABLE: "1",
      NO_COLOR: "1",
      TF_CLI_CONFIG_FILE: this.path("terraform.rc"),
      TERRAFORM_BINARY_NAME: this.engine,
      ...more,
    };
  }
}
