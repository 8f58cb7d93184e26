import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StackJson } from "../../lib/testing";
import { producerOf } from "../../lib/rules/cloud/remote-state";
import { describeWith } from "./requires";

/** The folder that holds `registry.terraform.io/hashicorp/aws`, from which Terraform takes the provider. */
export const MIRROR = process.env["TF_PLUGIN_MIRROR"] ?? "";

/** Credentials that the provider does not try: planning without data sources asks AWS nothing. */
export const OFFLINE = {
  access_key: "mock",
  secret_key: "mock",
  skip_credentials_validation: true,
  skip_requesting_account_id: true,
  skip_metadata_api_check: "true",
};

type Block = Readonly<Record<string, unknown>>;
type Stacks = Readonly<Record<string, StackJson>>;

/** `describe` where Terraform and a mirror of its AWS provider are; elsewhere one that says why it skips. */
export function describeWithMirror(): jest.Describe {
  if (MIRROR !== "") return describeWith("terraform");
  process.stderr.write("SKIPPED: TF_PLUGIN_MIRROR does not name a mirror with hashicorp/aws; set it to run these tests\n");
  return describe.skip;
}

/** Runs Terraform without a network; fails the test with what Terraform says. */
export function terraform(folder: string, ...args: string[]): string {
  return run("terraform", folder, args);
}

/** Runs an engine, Terraform or OpenTofu, without a network; fails the test with what it says. */
export function run(engine: string, folder: string, args: readonly string[]): string {
  const env = {
    PATH: process.env["PATH"],
    HOME: folder,
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: "",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const { status, stdout, stderr } = spawnSync(engine, [`-chdir=${folder}`, ...args], {
    ...{ env, encoding: "utf8" as const, maxBuffer: 2 ** 30 },
  });
  expect(status === 0 ? "" : `${stdout}${stderr}`).toBe("");
  return stdout;
}

/** Installs the provider from a mirror. */
export function init(folder: string, engine = "terraform", mirror = MIRROR): void {
  run(engine, folder, ["init", "-no-color", "-input=false", `-plugin-dir=${mirror}`]);
}

/** The addresses of everything that an engine plans to change, each with what it plans. */
export function planned(folder: string, engine = "terraform"): Record<string, string[]> {
  run(engine, folder, ["plan", "-no-color", "-input=false", "-refresh=false", "-out=all.tfplan"]);
  const { resource_changes: changes } = JSON.parse(run(engine, folder, ["show", "-json", "all.tfplan"])) as {
    resource_changes: { address: string; change: { actions: string[] } }[];
  };
  return Object.fromEntries(changes.map(({ address, change }) => [address, change.actions]));
}

/**
 * Writes stacks as the modules of one configuration, so that Terraform and its provider start once for all of them.
 * Each stack stays as it is but for the provider, which is that of the configuration, and for the states that it reads,
 * which are made up: they hold a value for each output.
 */
export function writeAsModules(folder: string, stacks: Stacks): void {
  for (const [id, stack] of Object.entries(stacks)) {
    writeJson(join(folder, id), "main.tf.json", asModule(folder, stack, stacks));
    writeJson(folder, `${id}.tfstate`, stateWithOutputs(stack));
  }
  writeJson(folder, "main.tf.json", {
    terraform: block(Object.values(stacks)[0]?.["terraform"], "required_providers"),
    provider: { aws: { region: "us-east-2", ...OFFLINE } },
    module: Object.fromEntries(Object.keys(stacks).map((id) => [id, { source: `./${id}` }])),
  });
}

function asModule(folder: string, stack: StackJson, stacks: Stacks): Block {
  const { terraform: settings, data, ...rest } = stack as Record<string, Block>;
  const states = Object.keys(data?.["terraform_remote_state"] ?? {}).map((name) => {
    const path = join(folder, `${producerOf(stacks, stack, name)?.[0] ?? ""}.tfstate`);
    return [name, { backend: "local", config: { path } }];
  });
  return {
    ...block(rest, ...Object.keys(rest).filter((key) => key !== "provider")),
    terraform: block(settings, "required_providers", "required_version"),
    ...(data ? { data: { ...data, terraform_remote_state: Object.fromEntries(states) as object } } : {}),
  };
}

function block(value: unknown, ...keys: string[]): Block {
  return Object.fromEntries(Object.entries((value ?? {}) as Block).filter(([key]) => keys.includes(key)));
}

/** The state that a deployment would leave, as far as other stacks read it. */
export function stateWithOutputs(stack: StackJson): Block {
  const outputs = Object.entries((stack["output"] ?? {}) as Record<string, Block>).map(([name, { value }]) => [
    name,
    { value: mock(name, String(value)), type: "string", sensitive: true },
  ]);
  return {
    ...{ version: 4, terraform_version: "1.5.0", serial: 1, lineage: "00000000-0000-4000-8000-000000000000" },
    outputs: Object.fromEntries(outputs) as object,
    resources: [],
  };
}

/** The provider checks the form of an ARN, and that of nothing else that is read from states. */
function mock(name: string, value: string): string {
  return value.endsWith("arn}") ? "arn:aws:mock:us-east-2:123456789012:mock/mock" : `mock-${name}`;
}

function writeJson(folder: string, name: string, content: Block): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
}
