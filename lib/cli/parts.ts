import { Command } from "commander";
import { Catalog, partSchema, PriceBook } from "../catalog";
import { partEntries, partSheet, partsTable, partText, type PartEntry } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { findOption, holdsText, refuseBoth } from "./list-filter";
import { choiceOption, formatOption } from "./options";

interface PartsOptions {
  readonly format: keyof typeof RENDERERS;
  readonly class?: string;
  readonly find?: string;
}

const RENDERERS = {
  table: (id: string | undefined, filter: PartsOptions, options: TextOptions) =>
    id === undefined ? partsTable(entries(filter), options) : partText(sheet(id), options),
  json: (id: string | undefined, filter: PartsOptions) =>
    `${JSON.stringify(id === undefined ? entries(filter) : sheet(id), null, 2)}\n`,
};

/** `gigasite parts [ID]`: the catalog, or all that is known about one part. */
export function partsCommand(call: Call): Command {
  const classes = partSchema.options.map((option) => option.shape.class.value);
  return new Command("parts")
    .argument("[id]", "id of a part; without it, all parts are listed")
    .addOption(formatOption(Object.keys(RENDERERS)))
    .addOption(choiceOption("--class <class>", "class", classes, "only parts of this class"))
    .addOption(findOption())
    .action(async (id: string | undefined, options: PartsOptions) => {
      refuseBoth(id, { "--class": options.class, "--find": options.find });
      const text = RENDERERS[options.format](id, options, { color: wantsColor(call.stdout, call.env) });
      await print(call.stdout, text);
    });
}

function entries(filter: PartsOptions): PartEntry[] {
  return partEntries(Catalog.default(), PriceBook.default()).filter(
    (entry) =>
      (filter.class === undefined || entry.class === filter.class) &&
      holdsText([entry.id, entry.vendor, entry.model], filter.find),
  );
}

const sheet = (id: string) => partSheet(id, Catalog.default(), PriceBook.default());
