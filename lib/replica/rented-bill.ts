import type { Source, Status } from "../catalog/provenance";
import { SERVICE_PRICE_REGIONS, servicePrice } from "../catalog/service-price";
import { sourceOf } from "../catalog/sources";
import { starts } from "../trace/stage";
import { round } from "../units";
import { endpointsOf } from "./endpoints";
import {
  EKS_SYSTEM_INSTANCE_TYPE,
  EKS_SYSTEM_NODES,
  HEAD_ACCOUNTING_GIB,
  HEAD_HOMES_GIB,
  HEAD_INSTANCE_TYPE,
  HEAD_ROOT_GIB,
  NODE_ROOT_GIB,
} from "./machines";
import { HOURS_PER_DAY, HOURS_PER_MONTH } from "./price";
import type { ReplicaPlan } from "./replica-plan";

/** Rented bill: the resources of a replica with their cost per hour and per month. */
export interface RentedBill {
  readonly site: string;
  readonly region: string;
  /** Currency of all amounts. */
  readonly currency: "USD";
  readonly lines: readonly RentedLine[];
  readonly totals: RentedTotals;
  /** Sources of the prices, in the order of the lines. */
  readonly sources: readonly (Source & { readonly key: string })[];
}

export interface RentedLine {
  /** Rented resource, such as `p5.48xlarge` or `NAT gateway`. */
  readonly item: string;
  readonly purpose: string;
  readonly quantity: number;
  readonly unit: "each" | "GiB";
  /** Null if it is billed by use or the price is unknown; totals exclude such a line. */
  readonly price: RentedPrice | null;
  /** Price range for 24 hours as a capacity block; null without one. */
  readonly block: { readonly low: number; readonly high: number } | null;
}

/** Price of the whole quantity. */
export interface RentedPrice {
  readonly usdPerHour: number;
  /** Per month of 730 hours, as AWS counts. */
  readonly usdPerMonth: number;
  readonly bound: "exact" | "at most";
  /** Region of the price; null for the highest price of all regions, or for the site's own limit. */
  readonly region: string | null;
  readonly asOf: string | null;
  readonly status: Status;
  /** Keys of {@link RentedBill.sources}. */
  readonly sources: readonly string[];
}

export interface RentedTotals {
  readonly usdPerHour: number;
  readonly usdPerMonth: number;
  /** Total range for 24 hours with the nodes in a capacity block; null without one. */
  readonly block: { readonly low: number; readonly high: number } | null;
  /** Share of the total based on unverified prices, 0 to 1. */
  readonly unverifiedShare: number;
  readonly unpricedLines: number;
}

const DIGITS = 4;

/** The rented bill of a replica. Resources billed by use (traffic, logs, metrics, objects) are listed without a price. */
export function rentedBillOf(replica: ReplicaPlan): RentedBill {
  starts("rented bill");
  const { spec, nodes } = replica;
  const { storage, operations, egress } = spec;
  const isOpen = egress === "open";
  const services = endpointsOf(spec);
  const lines: RentedLine[] = [
    nodesLine(replica),
    service(replica, "gp3", "root disks of the nodes", nodes * NODE_ROOT_GIB),
    ...(isOpen ? [service(replica, "nat-gateway", "outbound traffic of the private subnets", 1)] : []),
    service(replica, "interface-endpoint", `${services.join(", ")}, in two zones`, 2 * services.length),
    ...(storage.kind === "none"
      ? []
      : [service(replica, `fsx-lustre-${storage.throughputPerTib}`, "shared file system", storage.capacityGib)]),
    ...schedulerLines(replica),
    ...(storage.repository ? [byUse("S3 bucket", "data repository of the shared file system")] : []),
    ...(spec.kmsKey === "create" ? [byUse("KMS key", "encryption of all data of the replica")] : []),
    ...(operations ? [byUse("CloudWatch", "metrics, alarms and dashboard")] : []),
    byUse("traffic and logs", isOpen ? "through NAT gateway and endpoints" : "through endpoints"),
  ];
  const keys = new Set(lines.flatMap((line) => line.price?.sources ?? []));
  return {
    site: replica.site,
    region: replica.region,
    currency: "USD",
    lines,
    totals: totalsOf(lines),
    sources: [...keys].map((key) => ({ key, ...(sourceOf(key) ?? { title: key, address: "" }) })),
  };
}

/** Scheduler: the Slurm head node with its disks, or the EKS cluster with its system nodes. */
function schedulerLines(replica: ReplicaPlan): RentedLine[] {
  const { scheduler, slurm } = replica.spec;
  if (scheduler === "slurm") {
    return [
      service(replica, HEAD_INSTANCE_TYPE, "Slurm head node", 1),
      service(replica, "gp3", "root disk of the head node", HEAD_ROOT_GIB),
      ...(slurm.homes === "head-node" ? [service(replica, "gp3", "home directories on the head node", HEAD_HOMES_GIB)] : []),
      ...(slurm.accounting ? [service(replica, "gp3", "accounting database on the head node", HEAD_ACCOUNTING_GIB)] : []),
    ];
  }
  if (scheduler !== "eks") return [];
  return [
    service(replica, "eks-cluster", "control plane", 1),
    service(replica, EKS_SYSTEM_INSTANCE_TYPE, "EKS system nodes", EKS_SYSTEM_NODES),
    service(replica, "gp3", "root disks of the system nodes", EKS_SYSTEM_NODES * NODE_ROOT_GIB),
  ];
}

function nodesLine({ instanceType, nodes, cost }: ReplicaPlan): RentedLine {
  const { node, usdPerHour, usdPerMonth, capacityBlock } = cost;
  const day = (amount: number) => round(amount * HOURS_PER_DAY, DIGITS);
  return {
    item: instanceType,
    purpose: "nodes",
    quantity: nodes,
    unit: "each",
    price: node === null || usdPerHour === null || usdPerMonth === null ? null : { ...node, usdPerHour, usdPerMonth },
    block: capacityBlock === null ? null : { low: day(capacityBlock.low), high: day(capacityBlock.high) },
  };
}

/** A service billed per hour. In a region without a known price, the price is a lower bound and unverified. */
function service({ region }: ReplicaPlan, id: string, purpose: string, quantity: number): RentedLine {
  const { name, usd, per, asOf, status, sources } = servicePrice(id);
  const hours = per === "hour" ? 1 : HOURS_PER_MONTH;
  const [usdPerHour, usdPerMonth] = [(usd * quantity) / hours, (usd * quantity * HOURS_PER_MONTH) / hours];
  const known = SERVICE_PRICE_REGIONS.includes(region);
  return {
    item: name,
    purpose,
    quantity,
    unit: per === "hour" ? "each" : "GiB",
    block: null,
    price: {
      usdPerHour: round(usdPerHour, DIGITS),
      usdPerMonth: round(usdPerMonth, DIGITS),
      bound: "exact",
      asOf,
      sources,
      region: known ? region : (SERVICE_PRICE_REGIONS[0] ?? null),
      status: known ? status : "unverified",
    },
  };
}

function byUse(item: string, purpose: string): RentedLine {
  return { item, purpose, quantity: 1, unit: "each", price: null, block: null };
}

function totalsOf(lines: readonly RentedLine[]): RentedTotals {
  const sum = (amounts: readonly number[]) =>
    round(
      amounts.reduce((total, amount) => total + amount, 0),
      DIGITS,
    );
  const hourly = (some: readonly RentedLine[]) => sum(some.map((line) => line.price?.usdPerHour ?? 0));
  const usdPerHour = hourly(lines);
  const unverified = hourly(lines.filter((line) => line.price?.status === "unverified"));
  const blocks = lines.flatMap((line) => line.block ?? []);
  const rest = hourly(lines.filter((line) => line.block === null)) * HOURS_PER_DAY;
  return {
    usdPerHour,
    usdPerMonth: sum(lines.map((line) => line.price?.usdPerMonth ?? 0)),
    block:
      blocks.length === 0
        ? null
        : { low: sum([rest, ...blocks.map(({ low }) => low)]), high: sum([rest, ...blocks.map(({ high }) => high)]) },
    unverifiedShare: usdPerHour === 0 ? 0 : unverified / usdPerHour,
    unpricedLines: lines.filter((line) => line.price === null).length,
  };
}
