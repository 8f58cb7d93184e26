import { Command } from "commander";
import { Catalog, PriceBook } from "../catalog";
import { partEntries, partSheet, partsTable, partText } from "../report";
import type { TextOptions } from "../text";
import { print, wantsColor, type Call } from "./call";
import { formatOption } from "./options";

const RENDERERS = {
  table: (id: string | undefined, options: TextOptions) =>
    id === undefined ? partsTable(entries(), options) : partText(sheet(id), options),
  json: (id: string | undefined) => `${JSON.stringify(id === undefined ? entries() : sheet(id), null, 2)}\n`,
};

/** `gigasite parts [ID]`: the catalog, or all that is known about one part. */
export function partsCommand(call: Call): Command {
  return new Command("parts")
    .argument("[id]", "id of a part; without it, all parts are listed")
    .addOption(formatOption(Object.keys(RENDERERS)))
    .action(async (id: string | undefined, options: { format: keyof typeof RENDERERS }) => {
      await print(call.stdout, RENDERERS[options.format](id, { color: wantsColor(call.stdout, call.env) }));
    });
}

const entries = () => partEntries(Catalog.default(), PriceBook.default());

const sheet = (id: string) => partSheet(id, Catalog.default(), PriceBook.default());
