import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack, Testing } from "cdktf";
import { addressCollisions } from "../../stacks/address-collisions";
import { constraintIn, VERSIONS_FILE } from "../../stacks/engine-version";
import { GigasiteError } from "../errors";
import type { StackJson } from "../rules/cloud/stack-json";

/**
 * Synthesizes an app like `cdktf synth`, with validations and references between stacks, and returns its stacks.
 *
 * @param app an app with its own output directory; or a function that adds stacks to an empty app, which uses a temporary
 *   directory and omits the version of CDK for Terraform, so that snapshots stay valid across versions
 * @returns content of `cdk.tf.json` by stack id, sorted, with the version constraint of `versions.tf`
 * @throws GigasiteError with all problems of a site, or MODEL005 if two constructs have the same address
 */
export function synthToJson(app: App | ((app: App) => void)): Record<string, StackJson> {
  if (typeof app !== "function") return synthesized(app);
  const outdir = mkdtempSync(join(tmpdir(), "gigasite-"));
  try {
    const own = Testing.stubVersion(new App({ outdir, stackTraces: false }));
    app(own);
    return synthesized(own);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function synthesized(app: App): Record<string, StackJson> {
  app.synth();
  const stacks = app.node.findAll().filter(TerraformStack.isStack);
  const problems = stacks.flatMap(addressCollisions);
  if (problems.length > 0) throw new GigasiteError(problems);
  const ids = stacks.map((stack) => stack.node.id).sort();
  return Object.fromEntries(ids.map((id) => [id, readStack(app.outdir, id)]));
}

function readStack(outdir: string, id: string): StackJson {
  const read = (name: string) => readFileSync(join(outdir, "stacks", id, name), "utf8");
  const stack = JSON.parse(read("cdk.tf.json")) as StackJson;
  if (!existsSync(join(outdir, "stacks", id, VERSIONS_FILE))) return stack;
  return { ...stack, terraform: { ...(stack["terraform"] as object), required_version: constraintIn(read(VERSIONS_FILE)) } };
}
