import { Argument, Command } from "commander";
import { instanceEntries, instanceSheet, instancesTable, instanceText, type InstanceEntry } from "../../report";
import type { TextOptions } from "../../formats";
import { print, textOptions, type Call } from "../call";
import { completedFrom } from "../completion-values";
import { examples } from "../examples";
import { findOption, hasText, refuseBoth } from "../list-filter";
import { formatOption } from "../options";

interface InstancesOptions {
  readonly format?: keyof typeof RENDERERS;
  readonly find?: string;
}

const RENDERERS = {
  table: (name: string | undefined, find: string | undefined, options: TextOptions) =>
    name === undefined ? instancesTable(entries(find), options) : instanceText(instanceSheet(name), options),
  json: (name: string | undefined, find: string | undefined) =>
    `${JSON.stringify(name === undefined ? entries(find) : instanceSheet(name), null, 2)}\n`,
};

const FORMATS = ["table", "json"] as const;

const EXAMPLES = examples({
  "instances --find H100": "instance types with H100 GPUs",
  "instances p5.48xlarge": "GPUs, network, storage and prices of one type",
});

/** `gigasite instances [TYPE]`: the AWS instance types for replicas, or one of them. */
export function instancesCommand(call: Call): Command {
  const type = new Argument("[type]", "instance type (default: list all)");
  return new Command("instances")
    .description("List the AWS GPU instance types for replicas with purchase options, or show one with prices and sources.")
    .addArgument(completedFrom(type, () => ({ values: instanceEntries().map(({ name }) => name) })))
    .addOption(formatOption(FORMATS))
    .addOption(findOption())
    .addHelpText("after", EXAMPLES)
    .action(async (name: string | undefined, { format = "table", find }: InstancesOptions) => {
      refuseBoth(name, { "--find": find });
      await print(call.stdout, RENDERERS[format](name, find, textOptions(call.stdout, call.env)));
    });
}

function entries(find: string | undefined): InstanceEntry[] {
  return instanceEntries().filter(({ name, gpu, purchase }) => hasText([name, gpu, ...purchase], find));
}
