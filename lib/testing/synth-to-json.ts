import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformDataSource, TerraformOutput, TerraformResource, TerraformStack, Testing } from "cdktf";
import type { IConstruct } from "constructs";
import { GigasiteError, type Problem } from "../errors";
import type { StackJson } from "./stack-json";

/**
 * Synthesizes an app as `cdktf synth` does, with validations and references between stacks, and reads what it wrote.
 *
 * @param app an app, which writes into its own output folder; or a function that fills an empty one, whose folder is
 *   temporary, and which states no version of CDK for Terraform, so that snapshots hold across versions
 * @returns content of `cdk.tf.json` by id of the stack, sorted
 * @throws GigasiteError for what is wrong with a site, MODEL005 where two constructs have one address
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
  const problems = stacks.flatMap(collisionsIn);
  if (problems.length > 0) throw new GigasiteError(problems);
  const ids = stacks.map((stack) => stack.node.id).sort();
  return Object.fromEntries(ids.map((id) => [id, readStack(app.outdir, id)]));
}

function readStack(outdir: string, id: string): StackJson {
  return JSON.parse(readFileSync(join(outdir, "stacks", id, "cdk.tf.json"), "utf8")) as StackJson;
}

/** Constructs that CDK for Terraform merges into one, silently: their ids differ only in characters which it drops. */
function collisionsIn(stack: TerraformStack): Problem[] {
  const paths = new Map<string, string>();
  return stack.node.findAll().flatMap((construct) => {
    const address = addressOf(construct);
    const other = address === undefined ? undefined : paths.get(address);
    if (address !== undefined) paths.set(address, construct.node.path);
    return address === undefined || other === undefined ? [] : [collision(address, other, construct.node.path)];
  });
}

function addressOf(construct: IConstruct): string | undefined {
  if (TerraformResource.isTerraformResource(construct))
    return `${construct.terraformResourceType}.${construct.friendlyUniqueId}`;
  if (TerraformDataSource.isTerraformDataSource(construct))
    return `data.${construct.terraformResourceType}.${construct.friendlyUniqueId}`;
  return TerraformOutput.isTerraformOutput(construct) ? `output.${construct.friendlyUniqueId}` : undefined;
}

function collision(address: string, first: string, second: string): Problem {
  return {
    code: "MODEL005",
    path: second,
    message: `two constructs would be ${address}, and Terraform would see one`,
    found: `${first} and ${second}`,
    allowed: "ids that differ in letters, digits, hyphens or underscores",
    remedy: "rename one of them",
  };
}
