import { Command } from "commander";
import { GigasiteError, nearest } from "../errors";
import { ruleEntries, ruleSheet, rulesTable, ruleText, type RuleSheet } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { formatOption } from "./options";

const RENDERERS = {
  table: (id: string | undefined, options: TextOptions) =>
    id === undefined ? rulesTable(ruleEntries(), options) : ruleText(sheet(id), options),
  json: (id: string | undefined) => `${JSON.stringify(id === undefined ? ruleEntries() : sheet(id), null, 2)}\n`,
};

/** `gigasite rules [ID]`: what a site must keep, or all about one rule. */
export function rulesCommand(call: Call): Command {
  return new Command("rules")
    .argument("[id]", "id of a rule; without it, all rules are listed")
    .addOption(formatOption(Object.keys(RENDERERS)))
    .action(async (id: string | undefined, options: { format: keyof typeof RENDERERS }) => {
      await print(call.stdout, RENDERERS[options.format](id, { color: wantsColor(call.stdout, call.env) }));
    });
}

function sheet(id: string): RuleSheet {
  const found = ruleSheet(id);
  if (found) return found;
  const near = nearest(
    id,
    ruleEntries().map((entry) => entry.id),
  );
  throw GigasiteError.of({
    code: "CALL001",
    path: "",
    message: "there is no such rule",
    found: id,
    allowed: "an id that `gigasite rules` lists",
    remedy: near === undefined ? "take the id from a finding" : `did you mean "${near}"?`,
  });
}
