import { Argument, Command } from "commander";
import { Catalog, partSchema, PriceBook } from "../../catalog";
import { partEntries, partSheet, partsTable, partText, type PartEntry } from "../../report";
import type { TextOptions } from "../../formats";
import { print, textOptions, type Call } from "../call";
import { completedFrom } from "../completion-values";
import { examples } from "../examples";
import { findOption, hasText, refuseBoth } from "../list-filter";
import { choiceOption, formatOption } from "../options";

interface PartsOptions {
  readonly format?: keyof typeof RENDERERS;
  readonly class?: string;
  readonly find?: string;
}

const RENDERERS = {
  table: (id: string | undefined, filter: PartsOptions, options: TextOptions) =>
    id === undefined ? partsTable(entries(filter), options) : partText(sheet(id), options),
  json: (id: string | undefined, filter: PartsOptions) =>
    `${JSON.stringify(id === undefined ? entries(filter) : sheet(id), null, 2)}\n`,
};

const FORMATS = ["table", "json"] as const;

const EXAMPLES = examples({
  "parts --class switch": "all switches",
  "parts --find gb200": "parts with GB200 in id, vendor or model",
  "parts nvidia-sn5600": "figures, sources and price of one part",
});

/** `gigasite parts [ID]`: the catalog, or one part with its figures, sources and price. */
export function partsCommand(call: Call): Command {
  const classes = partSchema.options.map((option) => option.shape.class.value);
  const id = new Argument("[id]", "part id (default: list all)");
  return new Command("parts")
    .description("List the parts of the catalog with prices, or show one with its figures and sources.")
    .addArgument(completedFrom(id, () => ({ values: entries({}).map((entry) => entry.id) })))
    .addOption(formatOption(FORMATS))
    .addOption(choiceOption("--class <class>", "class", classes, "only parts of this class"))
    .addOption(findOption())
    .addHelpText("after", EXAMPLES)
    .action(async (part: string | undefined, options: PartsOptions) => {
      refuseBoth(part, { "--class": options.class, "--find": options.find });
      const text = RENDERERS[options.format ?? "table"](part, options, textOptions(call.stdout, call.env));
      await print(call.stdout, text);
    });
}

function entries(filter: PartsOptions): PartEntry[] {
  return partEntries(Catalog.default(), PriceBook.default()).filter(
    (entry) =>
      (filter.class === undefined || entry.class === filter.class) &&
      hasText([entry.id, entry.vendor, entry.model], filter.find),
  );
}

const sheet = (id: string) => partSheet(id, Catalog.default(), PriceBook.default());
