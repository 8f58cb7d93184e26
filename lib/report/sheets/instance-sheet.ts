import {
  instanceType,
  instanceTypes,
  provenanceOf,
  type CapacityBlockPrice,
  type InstanceType,
  type OnDemandPrice,
  type Purchase,
  type Status,
} from "../../catalog";
import { replicaPropsSchema } from "../../model";
import { addressesOf, efaLayout } from "../../replica";
import { sourceEntries, type Figure, type SourceEntry } from "./figure";

/** An instance type that a replica can use. */
export interface InstanceEntry {
  readonly name: string;
  readonly gpu: string;
  readonly gpus: number;
  readonly architecture: InstanceType["architecture"];
  readonly networkGbps: number;
  readonly efaInterfaces: number;
  readonly purchase: readonly Purchase[];
  readonly status: Status;
  /** Null if AWS does not sell it. */
  readonly onDemand: OnDemandPrice | null;
  /** Null if AWS does not sell it. */
  readonly capacityBlock: CapacityBlockPrice | null;
}

/** An instance type with all its figures and their sources. */
export interface InstanceSheet extends InstanceEntry {
  readonly figures: readonly Figure[];
  /** Network interfaces and IP addresses of a node, by layout. */
  readonly layouts: readonly { readonly layout: string; readonly interfaces: number; readonly addresses: number }[];
  /** Sources of the figures and prices, by key. */
  readonly sources: readonly SourceEntry[];
}

/** Keys of an instance type that have their own place in its sheet. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  ...["name", "onDemand", "capacityBlock", "status", "asOf", "sources", "figures"],
]);

const LAYOUTS = replicaPropsSchema.shape.efaLayout.unwrap().options;

/** All instance types by family. */
export function instanceEntries(): InstanceEntry[] {
  return instanceTypes().map(entryOf);
}

/**
 * An instance type with its figures, prices and sources.
 * @throws GigasiteError PART005 for an unknown name
 */
export function instanceSheet(name: string): InstanceSheet {
  const type = instanceType(name);
  const figures = Object.entries(type)
    .filter(([figure]) => !NO_FIGURES.has(figure))
    .map(([figure, value]) => ({ name: figure, value, ...provenanceOf(type, figure) }));
  const prices = [type.onDemand, type.capacityBlock].flatMap((price) => price?.sources ?? []);
  return {
    ...entryOf(type),
    figures,
    layouts: LAYOUTS.map((layout) => {
      const interfaces = efaLayout(type, layout);
      return { layout, interfaces: interfaces.length, addresses: addressesOf(interfaces) };
    }),
    sources: sourceEntries([...figures.flatMap(({ sources }) => sources), ...prices]),
  };
}

function entryOf(type: InstanceType): InstanceEntry {
  const { name, gpu, gpus, architecture, networkGbps, efaInterfaces, purchase, status } = type;
  const prices = { onDemand: type.onDemand ?? null, capacityBlock: type.capacityBlock ?? null };
  return { name, gpu, gpus, architecture, networkGbps, efaInterfaces, purchase, status, ...prices };
}
