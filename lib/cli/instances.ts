import { Command } from "commander";
import { instanceEntries, instanceSheet, instancesTable, instanceText, type InstanceEntry } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { findOption, holdsText, refuseBoth } from "./list-filter";
import { formatOption } from "./options";

interface InstancesOptions {
  readonly format: keyof typeof RENDERERS;
  readonly find?: string;
}

const RENDERERS = {
  table: (name: string | undefined, find: string | undefined, options: TextOptions) =>
    name === undefined ? instancesTable(entries(find), options) : instanceText(instanceSheet(name), options),
  json: (name: string | undefined, find: string | undefined) =>
    `${JSON.stringify(name === undefined ? entries(find) : instanceSheet(name), null, 2)}\n`,
};

/** `gigasite instances [TYPE]`: the instance types of AWS that a replica can be made of, or all about one of them. */
export function instancesCommand(call: Call): Command {
  return new Command("instances")
    .argument("[type]", "name of an instance type; without it, all are listed")
    .addOption(formatOption(Object.keys(RENDERERS)))
    .addOption(findOption())
    .action(async (name: string | undefined, { format, find }: InstancesOptions) => {
      refuseBoth(name, { "--find": find });
      await print(call.stdout, RENDERERS[format](name, find, { color: wantsColor(call.stdout, call.env) }));
    });
}

function entries(find: string | undefined): InstanceEntry[] {
  return instanceEntries().filter(({ name, gpu, purchase }) => holdsText([name, gpu, ...purchase], find));
}
