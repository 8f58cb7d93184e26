import { Command } from "commander";
import { loadSite } from "../../model";
import { study } from "../../study";
import type { ReplicaPlan } from "../../replica";
import { fidelityMarkdown, fidelityText, replicaDocument } from "../../report";
import type { TextOptions } from "../../formats";
import type { Call } from "../call";
import { examples } from "../examples";
import { neededReplica } from "../reading/needed-replica";
import { outOption, resultFormatOption, siteArgument, unitsOption } from "../options";
import { deliver, targetOf, type ResultOptions } from "../result";
import { onSite } from "../reading/site-source";

const RENDERERS = {
  table: fidelityText,
  json: (replica: ReplicaPlan) => `${JSON.stringify(replicaDocument(replica), null, 2)}\n`,
  md: fidelityMarkdown,
} satisfies Record<string, (replica: ReplicaPlan, options: TextOptions) => string>;

const FORMATS = ["table", "json", "md"] as const;

const DESCRIPTION =
  "Print the AWS replica of a site: rented instances, cost per hour and month, and fidelity (kept, changed, not reproduced). Nothing is deployed.";

const EXAMPLES = examples({
  "replica my-site.yaml": "instances, cost and fidelity",
  "replica my-site.yaml --out fidelity.md": "the same as Markdown",
});

/** `gigasite replica SITE`: the AWS replica of a site, its cost and its fidelity. */
export function replicaCommand(call: Call): Command {
  return new Command("replica")
    .description(DESCRIPTION)
    .addArgument(siteArgument())
    .addOption(resultFormatOption(FORMATS))
    .addOption(outOption())
    .addOption(unitsOption())
    .addHelpText("after", EXAMPLES)
    .action(async (words: string, options: ResultOptions) => {
      const target = targetOf(call, FORMATS, options);
      await onSite(call, words, async ({ file, read }) => {
        const replica = neededReplica(study(loadSite(file, read)));
        await deliver(call, target, RENDERERS[target.format](replica, target.text));
      });
    });
}
