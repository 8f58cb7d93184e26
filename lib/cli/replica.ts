import { Command } from "commander";
import { loadSite } from "../model";
import type { ReplicaPlan } from "../replica";
import { fidelityMarkdown, fidelityText, replicaDocument } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { neededReplica } from "./needed-replica";
import { formatOption, siteArgument } from "./options";

const RENDERERS = {
  table: fidelityText,
  json: (replica: ReplicaPlan) => `${JSON.stringify(replicaDocument(replica), null, 2)}\n`,
  md: fidelityMarkdown,
} satisfies Record<string, (replica: ReplicaPlan, options: TextOptions) => string>;

/** `gigasite replica SITE`: what is rented, what it costs, and what of the site it keeps. */
export function replicaCommand(call: Call): Command {
  return new Command("replica")
    .addArgument(siteArgument())
    .addOption(formatOption(Object.keys(RENDERERS)))
    .action(async (file: string, options: { format: keyof typeof RENDERERS }) => {
      const replica = neededReplica(loadSite(file));
      await print(call.stdout, RENDERERS[options.format](replica, { color: wantsColor(call.stdout, call.env) }));
    });
}
