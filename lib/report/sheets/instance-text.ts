import { counted, dollars, thousands, type TextOptions } from "../../formats";
import { titleSection } from "../../formats/section";
import { sectionsText } from "../../formats/section-text";
import { figureColumn, tableOf, textColumn, type TableColumn } from "../../formats/table";
import { figureTable, sourceSection } from "./figure-table";
import type { InstanceEntry, InstanceSheet } from "./instance-sheet";

/** The list of instance types as text that ends with a line feed. */
export function instancesTable(entries: readonly InstanceEntry[], options: TextOptions = {}): string {
  const note = "Prices are for the region of their source, mostly us-east-1. EFA: number of interfaces.";
  return sectionsText(
    [
      { heading: counted(entries.length, "instance type"), blocks: [tableOf(COLUMNS, entries)] },
      { blocks: [{ notes: [note] }] },
    ],
    options,
  );
}

const COLUMNS: readonly TableColumn<InstanceEntry>[] = [
  textColumn("Instance type", ({ name }) => name),
  textColumn("GPUs", ({ gpu, gpus }) => `${gpus} x ${gpu.replace("NVIDIA ", "")}`),
  figureColumn("Gbps", ({ networkGbps }) => thousands(networkGbps, Number.isInteger(networkGbps) ? 0 : 1)),
  figureColumn("EFA", ({ efaInterfaces }) => String(efaInterfaces)),
  figureColumn("On-demand $/h", ({ onDemand }) => (onDemand === null ? "none" : dollars(onDemand.usdPerHour))),
  figureColumn("Capacity block $/GPU-h", ({ capacityBlock }) =>
    capacityBlock === null ? "none" : rangeText(capacityBlock.usdPerGpuHour),
  ),
];

/** An instance type with its figures, prices and sources, as text that ends with a line feed. */
export function instanceText(sheet: InstanceSheet, options: TextOptions = {}): string {
  const { name, gpu, gpus, figures, layouts, sources } = sheet;
  const layoutTexts = layouts.map(
    ({ layout, interfaces, addresses }) =>
      `Layout ${layout}: ${counted(interfaces, "interface")}, ${addresses} with an IP address.`,
  );
  return sectionsText(
    [
      titleSection(`${name}: ${gpus} x ${gpu}`),
      { blocks: [figureTable(figures, options)] },
      { blocks: [{ notes: layoutTexts }] },
      { blocks: [{ notes: priceTexts(sheet) }] },
      sourceSection(sources),
    ],
    options,
  );
}

function priceTexts({ onDemand, capacityBlock }: InstanceSheet): string[] {
  return [
    onDemand === null
      ? "On-demand: no price."
      : `On-demand: ${dollars(onDemand.usdPerHour)} per hour in ${onDemand.region} (${originOf(onDemand)}).`,
    capacityBlock === null
      ? "Capacity block: not sold."
      : `Capacity block: ${rangeText(capacityBlock.usdPerGpuHour)} per GPU-hour (${originOf(capacityBlock)}).`,
  ];
}

function originOf({ status, asOf, sources }: { status: string; asOf: string; sources: readonly string[] }): string {
  return `${status}, price date ${asOf}, from ${sources.join(", ")}`;
}

function rangeText({ low, high }: { low: number; high: number }): string {
  return low === high ? dollars(low) : `${dollars(low)}-${thousands(high, 2)}`;
}
