import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import type { StackJson } from "../../lib/testing";
import { Replica } from "../../stacks/replica";
import { resourcesByAddress } from "../support/synth-stacks";
import { sitePlan } from "../support/site-plan";
import { describeWith } from "./requires";

/** The folder that holds `registry.terraform.io/hashicorp/aws`, from which Terraform takes the provider. */
const MIRROR = process.env["TF_PLUGIN_MIRROR"] ?? "";

/** Credentials that the provider does not try: planning without data sources asks AWS nothing. */
const OFFLINE = {
  access_key: "mock",
  secret_key: "mock",
  skip_credentials_validation: true,
  skip_requesting_account_id: true,
  skip_metadata_api_check: "true",
};

/** A replica with EFA, and one of single plain interfaces. */
const NETWORKS = ["efa-aws-network", "plain-aws-network"];
const PODS = ["efa-aws-h100-1", "efa-aws-h100-2", "plain-aws-h100-1"];

function describeWithMirror(): jest.Describe {
  if (MIRROR !== "") return describeWith("terraform");
  process.stderr.write("SKIPPED: TF_PLUGIN_MIRROR does not name a mirror with hashicorp/aws; set it to run these tests\n");
  return describe.skip;
}

interface Plan {
  readonly resource_changes: {
    readonly address: string;
    readonly mode: string;
    readonly change: { readonly actions: string[] };
  }[];
}

describeWithMirror()("the stacks of replicas", () => {
  let folder = "";
  const folderOf = (stack: string, ...names: string[]) => join(folder, "cdktf.out", "stacks", stack, ...names);
  const stackOf = (stack: string) => JSON.parse(readFileSync(folderOf(stack, "cdk.tf.json"), "utf8")) as StackJson;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gigasite-aws-"));
    const app = new App({ outdir: join(folder, "cdktf.out") });
    const site = { plan: sitePlan() };
    new Replica(app, "efa-aws", { site });
    new Replica(app, "plain-aws", { site, instanceType: "g5.xlarge", pods: 1 });
    app.synth();
    for (const stack of [...NETWORKS, ...PODS])
      writeFileSync(folderOf(stack, "offline_override.tf.json"), JSON.stringify({ provider: { aws: OFFLINE } }));
    for (const stack of NETWORKS)
      writeFileSync(join(folder, `terraform.${stack}.tfstate`), stateWithOutputs(stackOf(stack)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function terraform(stack: string, ...args: string[]): string {
    const env = {
      PATH: process.env["PATH"],
      HOME: folder,
      CHECKPOINT_DISABLE: "1",
      TF_CLI_CONFIG_FILE: "",
      AWS_EC2_METADATA_DISABLED: "true",
    };
    const { status, stdout, stderr } = spawnSync("terraform", [`-chdir=${folderOf(stack)}`, ...args], {
      env,
      encoding: "utf8",
    });
    expect(status === 0 ? "" : `${stdout}${stderr}`).toBe("");
    return stdout;
  }

  it.each([...NETWORKS, ...PODS])("%s is valid, and is planned without AWS as all that it declares", (stack) => {
    terraform(stack, "init", "-no-color", "-input=false", `-plugin-dir=${MIRROR}`);
    terraform(stack, "validate", "-no-color");
    terraform(stack, "plan", "-no-color", "-input=false", "-refresh=false", "-out=all.tfplan");
    const { resource_changes: changes } = JSON.parse(terraform(stack, "show", "-json", "all.tfplan")) as Plan;
    expect(new Set(changes.flatMap(({ change }) => change.actions))).toEqual(new Set(["create"]));
    expect(changes.map(({ address }) => address).sort()).toEqual(Object.keys(resourcesByAddress(stackOf(stack))).sort());
  });
});

/** The state that a deployment would leave, as far as other stacks read it. */
function stateWithOutputs(stack: StackJson): string {
  const outputs = Object.keys(stack["output"] as object).map((name) => [
    name,
    { value: `mock-${name}`, type: "string", sensitive: true },
  ]);
  return JSON.stringify({
    version: 4,
    terraform_version: "1.5.0",
    serial: 1,
    lineage: "00000000-0000-4000-8000-000000000000",
    outputs: Object.fromEntries(outputs) as object,
    resources: [],
  });
}
