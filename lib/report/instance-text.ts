import { counted, dollars, styles, textTable, thousands, type TextOptions } from "../text";
import { figureTable, sourceLine } from "./figure-table";
import type { InstanceEntry, InstanceSheet } from "./instance-sheet";

/** The list of instance types as text of at most 100 columns for a terminal, with a line feed at the end. */
export function instancesTable(entries: readonly InstanceEntry[], options: TextOptions = {}): string {
  const table = textTable(
    [
      { head: "Instance type", width: 18 },
      { head: "GPUs", width: 28 },
      { head: "Gb/s", width: 5, align: "right" },
      { head: "EFA", width: 3, align: "right" },
      { head: "On demand/h", width: 11, align: "right" },
      { head: "Block/GPU-h", width: 11, align: "right" },
    ],
    entries.map(({ name, gpu, gpus, networkGbps, efaInterfaces, onDemand, capacityBlock }) => [
      name,
      `${gpus} x ${gpu.replace("NVIDIA ", "")}`,
      thousands(networkGbps, Number.isInteger(networkGbps) ? 0 : 1),
      String(efaInterfaces),
      onDemand === null ? "none" : dollars(onDemand.usdPerHour),
      capacityBlock === null ? "none" : between(capacityBlock.usdPerGpuHour),
    ]),
  );
  const heading = styles(options).heading(counted(entries.length, "instance type"));
  return `${heading}\n${table}\n\nPrices are those of their sources, mostly of us-east-1; block prices are for one GPU.\n`;
}

/** All that is known about an instance type as text of at most 100 columns for a terminal, with a line feed at the end. */
export function instanceText(sheet: InstanceSheet, options: TextOptions = {}): string {
  const style = styles(options);
  const { name, gpu, gpus, figures, layouts, sources } = sheet;
  return [
    style.heading(`${name}: ${gpus} x ${gpu}`),
    "",
    figureTable(figures),
    "",
    ...layouts.map(
      ({ layout, interfaces, addresses }) =>
        `Layout ${layout}: ${counted(interfaces, "interface")}, of which ${addresses} with an IP address.`,
    ),
    "",
    ...priceLines(sheet),
    "",
    style.heading("Sources"),
    ...sources.map(sourceLine),
    "",
  ].join("\n");
}

function priceLines({ onDemand, capacityBlock }: InstanceSheet): string[] {
  return [
    onDemand === null
      ? "On demand: no price is known."
      : `On demand: ${dollars(onDemand.usdPerHour)} an hour in ${onDemand.region} (${origin(onDemand)}).`,
    capacityBlock === null
      ? "Capacity block: none is sold."
      : `Capacity block: ${between(capacityBlock.usdPerGpuHour)} an hour for each GPU (${origin(capacityBlock)}).`,
  ];
}

function origin({ status, asOf, sources }: { status: string; asOf: string; sources: readonly string[] }): string {
  return `${status}, as of ${asOf} from ${sources.join(", ")}`;
}

function between({ low, high }: { low: number; high: number }): string {
  return low === high ? dollars(low) : `${dollars(low)}-${thousands(high, 2)}`;
}
