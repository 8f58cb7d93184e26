import { Command } from "commander";
import { GigasiteError } from "../errors";
import { loadSite } from "../model";
import { replicaOf, type ReplicaPlan } from "../replica";
import { fidelityMarkdown, fidelityText, replicaDocument } from "../report";
import { planSite } from "../sizing";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
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
      const checked = loadSite(file);
      const replica = replicaOf(checked, planSite(checked));
      if (replica === undefined) throw GigasiteError.of(noReplica());
      await print(call.stdout, RENDERERS[options.format](replica, { color: wantsColor(call.stdout, call.env) }));
    });
}

function noReplica() {
  return {
    code: "SITE002",
    path: "replica",
    message: "the site describes no replica",
    remedy: "add `replica: {}` to the site file, which rents two pods of two p5.48xlarge",
  } as const;
}
