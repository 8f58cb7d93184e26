import { counted, dollars, styles, textTable, thousands, type TextOptions, wrapped } from "../../formats";
import { figureTable, sourceLine } from "./figure-table";
import type { InstanceEntry, InstanceSheet } from "./instance-sheet";

/** The list of instance types as text that ends with a line feed. */
export function instancesTable(entries: readonly InstanceEntry[], options: TextOptions = {}): string {
  const table = textTable(
    [
      { head: "Instance type" },
      { head: "GPUs" },
      { head: "Gbps", align: "right" },
      { head: "EFA", align: "right" },
      { head: "On-demand $/h", align: "right" },
      { head: "Capacity block $/GPU-h", align: "right" },
    ],
    entries.map(({ name, gpu, gpus, networkGbps, efaInterfaces, onDemand, capacityBlock }) => [
      name,
      `${gpus} x ${gpu.replace("NVIDIA ", "")}`,
      thousands(networkGbps, Number.isInteger(networkGbps) ? 0 : 1),
      String(efaInterfaces),
      onDemand === null ? "none" : dollars(onDemand.usdPerHour),
      capacityBlock === null ? "none" : rangeText(capacityBlock.usdPerGpuHour),
    ]),
    options,
  );
  const heading = styles(options).heading(counted(entries.length, "instance type"));
  const note = "Prices are for the region of their source, mostly us-east-1. EFA: number of interfaces.";
  return `${heading}\n${table}\n\n${wrapped(note, options)}\n`;
}

/** An instance type with its figures, prices and sources, as text that ends with a line feed. */
export function instanceText(sheet: InstanceSheet, options: TextOptions = {}): string {
  const style = styles(options);
  const { name, gpu, gpus, figures, layouts, sources } = sheet;
  const layoutTexts = layouts.map(
    ({ layout, interfaces, addresses }) =>
      `Layout ${layout}: ${counted(interfaces, "interface")}, ${addresses} with an IP address.`,
  );
  return [
    style.heading(wrapped(`${name}: ${gpus} x ${gpu}`, options)),
    "",
    figureTable(figures, options),
    "",
    ...layoutTexts.map((text) => wrapped(text, options)),
    "",
    ...priceTexts(sheet).map((text) => wrapped(text, options)),
    "",
    style.heading("Sources"),
    ...sources.map((source) => wrapped(sourceLine(source), options)),
    "",
  ].join("\n");
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
