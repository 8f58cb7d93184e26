import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { loadSite } from "../lib/model";
import { planSite } from "../lib/sizing";
import { Replica, replicaId } from "../stacks/replica";

/**
 * Applies the replica of a site with Terraform to an emulated AWS, plans it again, which must change nothing, and destroys
 * it: `npm run test:apply [SITE]`. Prints one line per step and a summary. Environment:
 *
 * - `AWS_ENDPOINT_URL`: address of the emulator, such as http://localhost:4566. Required.
 * - `TF_PLUGIN_MIRROR`: folder with `registry.terraform.io`, for hosts without network access. Default: the registry.
 */
function main(site = "sites/colossus-1.yaml"): void {
  const endpoint = emulator(process.env["AWS_ENDPOINT_URL"]);
  const folder = mkdtempSync(join(tmpdir(), "gigasite-apply-"));
  try {
    process.exitCode = new Trial(folder, endpoint).run(synthesized(folder, site)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A replica costs hundreds of dollars per hour: it is applied only to an endpoint that is clearly not AWS. */
function emulator(url: string | undefined): string {
  const hint = "set it to where LocalStack or moto listens, such as http://localhost:4566";
  if (!url) throw new Refusal(`AWS_ENDPOINT_URL is not set: ${hint}`);
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  if (host === "") throw new Refusal(`AWS_ENDPOINT_URL is not an address: ${hint}`);
  if (/(^|\.)(amazonaws|amazon|aws)\./.test(host)) throw new Refusal(`AWS_ENDPOINT_URL is AWS itself: ${hint}`);
  return url;
}

class Refusal extends Error {}

/** Ids of the stacks of a site's replica, those that others read first; their state stays in the folder. */
function synthesized(folder: string, file: string): string[] {
  const checked = loadSite(file);
  const { name, replica } = checked.site;
  if (!replica) throw new Refusal(`${file} has no replica`);
  const app = new App({ outdir: join(folder, "cdktf.out"), stackTraces: false });
  new Replica(app, replicaId(name, replica), { site: { plan: planSite(checked) }, ...replica, backend: { kind: "local" } });
  app.synth();
  return inOrder(Object.values(app.manifest.stacks));
}

function inOrder(stacks: readonly { readonly name: string; readonly dependencies: string[] }[]): string[] {
  const order: string[] = [];
  const place = (name: string): void => {
    if (order.includes(name)) return;
    stacks.find((stack) => stack.name === name)?.dependencies.forEach(place);
    order.push(name);
  };
  for (const { name } of stacks) place(name);
  return order;
}

/** Steps of Terraform on the stacks in a folder, and how many of them went well. */
class Trial {
  private passed = 0;
  private failed = 0;

  constructor(
    private readonly folder: string,
    private readonly endpoint: string,
  ) {}

  /** Stacks are applied up to the first that fails; all that were begun are destroyed. */
  run(stacks: readonly string[]): boolean {
    const begun: string[] = [];
    stacks.every((stack) => {
      writeFileSync(this.path(stack, "emulator_override.tf.json"), JSON.stringify({ provider: { aws: this.provider() } }));
      begun.push(stack);
      return this.apply(stack);
    });
    for (const stack of begun.reverse()) this.step(stack, "destroy", "-auto-approve");
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }

  private apply(stack: string): boolean {
    const mirror = process.env["TF_PLUGIN_MIRROR"];
    return (
      this.step(stack, "init", ...(mirror ? [`-plugin-dir=${mirror}`] : [])) &&
      this.step(stack, "apply", "-auto-approve") &&
      this.step(stack, "plan", "-detailed-exitcode")
    );
  }

  private step(stack: string, command: string, ...args: readonly string[]): boolean {
    const argv = [`-chdir=${this.path(stack)}`, command, "-no-color", "-input=false", ...args];
    const { status, stdout, stderr, error } = spawnSync("terraform", argv, { env: this.env(), encoding: "utf8" });
    const ok = status === 0;
    console.log(`${ok ? "PASS" : "FAIL"}  ${stack}  ${command}`);
    if (!ok) console.error(error?.message ?? stdout + stderr);
    this.passed += ok ? 1 : 0;
    this.failed += ok ? 0 : 1;
    return ok;
  }

  private path(stack: string, ...names: readonly string[]): string {
    return join(this.folder, "cdktf.out", "stacks", stack, ...names);
  }

  /** Keeps the AWS account of the machine out: credentials are invented, and AWS settings are not passed on. */
  private env(): NodeJS.ProcessEnv {
    const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_"));
    const ours = { AWS_ENDPOINT_URL: this.endpoint, AWS_EC2_METADATA_DISABLED: "true", CHECKPOINT_DISABLE: "1" };
    return { ...Object.fromEntries(kept), HOME: this.folder, ...ours };
  }

  private provider(): object {
    return {
      access_key: "test",
      secret_key: "test",
      max_retries: 2,
      s3_use_path_style: true,
      skip_credentials_validation: true,
      skip_metadata_api_check: "true",
      skip_region_validation: true,
    };
  }
}

try {
  main(process.argv[2]);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
