import { Argument, Command } from "commander";
import { didYouMean, GigasiteError, nearest } from "../../errors";
// By their files: the rules for stacks take time to load, and no other command needs them.
import { ruleEntries, ruleSheet, type RuleSheet } from "../../report/sheets/rule-sheet";
import { rulesTable, ruleText } from "../../report/sheets/rule-text";
import type { TextOptions } from "../../formats";
import { print, textOptions, type Call } from "../call";
import { completedFrom } from "../completion-values";
import { examples } from "../examples";
import { formatOption } from "../options";

const RENDERERS = {
  table: (id: string | undefined, options: TextOptions) =>
    id === undefined ? rulesTable(ruleEntries(), options) : ruleText(sheet(id), options),
  json: (id: string | undefined) => `${JSON.stringify(id === undefined ? ruleEntries() : sheet(id), null, 2)}\n`,
};

const FORMATS = ["table", "json"] as const;

const EXAMPLES = examples({
  rules: "all rules with level and title",
  "rules PWR001": "reason and example of one rule",
});

/** `gigasite rules [ID]`: the rules for sites, campuses and stacks, or one of them with its reason and an example. */
export function rulesCommand(call: Call): Command {
  const id = new Argument("[id]", "rule id (default: list all)");
  return new Command("rules")
    .description("List the design rules, or explain one: level, reason, and an example of a finding.")
    .addArgument(completedFrom(id, () => ({ values: ruleEntries().map((entry) => entry.id) })))
    .addOption(formatOption(FORMATS))
    .addHelpText("after", EXAMPLES)
    .action(async (rule: string | undefined, { format = "table" }: { readonly format?: keyof typeof RENDERERS }) => {
      await print(call.stdout, RENDERERS[format](rule, textOptions(call.stdout, call.env)));
    });
}

/** A rule id is understood in any case. */
function sheet(id: string): RuleSheet {
  const found = ruleSheet(id.toUpperCase());
  if (found) return found;
  const near = nearest(
    id.toUpperCase(),
    ruleEntries().map((entry) => entry.id),
  );
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "unknown rule",
    found: id,
    allowed: "an id listed by `gigasite rules`",
    remedy: didYouMean(near, "copy the id from a finding"),
  });
}
