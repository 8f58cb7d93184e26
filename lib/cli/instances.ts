import { Command } from "commander";
import { instanceEntries, instanceSheet, instancesTable, instanceText } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { formatOption } from "./options";

const RENDERERS = {
  table: (name: string | undefined, options: TextOptions) =>
    name === undefined ? instancesTable(instanceEntries(), options) : instanceText(instanceSheet(name), options),
  json: (name: string | undefined) =>
    `${JSON.stringify(name === undefined ? instanceEntries() : instanceSheet(name), null, 2)}\n`,
};

/** `gigasite instances [TYPE]`: the instance types of AWS that a replica can be made of, or all about one of them. */
export function instancesCommand(call: Call): Command {
  return new Command("instances")
    .argument("[type]", "name of an instance type; without it, all are listed")
    .addOption(formatOption(Object.keys(RENDERERS)))
    .action(async (name: string | undefined, options: { format: keyof typeof RENDERERS }) => {
      await print(call.stdout, RENDERERS[options.format](name, { color: wantsColor(call.stdout, call.env) }));
    });
}
