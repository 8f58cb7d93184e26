import type { FidelityLine, NodePrice, ReplicaCost, ReplicaPlan, Verdict } from "../../replica";
import { counted, dollars, thousands } from "../../formats";
import { round } from "../../units";

const VERDICTS: Readonly<Record<Verdict, string>> = { kept: "kept", changed: "changed", lost: "not reproduced" };

/** The rented instances in one line. */
export function rentedText({ site, pods, nodes, gpus, instanceType, type, zone, spec }: ReplicaPlan): string {
  const instances = `${counted(nodes, "node")} ${instanceType} in ${counted(pods.length, "pod")}`;
  return `Replica of ${site}: ${instances}, ${counted(gpus, "GPU")} (${type.gpu}), ${zone}, ${spec.capacity.kind}`;
}

/** Number of properties by fidelity, as a sentence. */
export function verdictText(fidelity: readonly FidelityLine[]): string {
  const counts = (Object.keys(VERDICTS) as Verdict[]).map(
    (verdict) => `${fidelity.filter((line) => line.verdict === verdict).length} ${VERDICTS[verdict]}`,
  );
  return `${counted(fidelity.length, "property", "properties")}: ${counts.join(", ")}.`;
}

/** Fidelity of a property, and its ratio if it has one: `1 in 32`, `x 4`. */
export function changeTexts({ verdict, by }: FidelityLine): string[] {
  return by === undefined || by === 0 ? [VERDICTS[verdict]] : [VERDICTS[verdict], ratioText(by)];
}

/** A property that the replica has differently from its configuration. */
export function limitationText(limitation: string): string {
  return `Limitation: ${limitation}.`;
}

/** Ratios below a half as `1 in N`, which is easier to read than a fraction. */
function ratioText(ratio: number): string {
  return ratio < 0.5 ? `1 in ${thousands(1 / ratio, 1 / ratio < 10 ? 1 : 0).replace(/\.0$/, "")}` : `x ${round(ratio, 2)}`;
}

/** The cost of the nodes, and the items without a price, one sentence each. */
export function costTexts({ cost, type, spec }: ReplicaPlan): string[] {
  const { node, capacityBlock, unpriced } = cost;
  return [
    ...(node === null
      ? [`No price of ${type.name} for this kind of capacity.`]
      : [...sumTexts(cost, node.bound, spec.hours), nodeText(node, spec.region)]),
    ...(capacityBlock === null ? [] : [blockText(capacityBlock)]),
    `Not included: ${unpriced.join(", ")}.`,
  ];
}

function sumTexts(cost: ReplicaCost, bound: NodePrice["bound"], hours: number): string[] {
  const { usdPerHour, usdPerDay, usdPerMonth, usdUntilEnd } = cost;
  const text = (usd: number | null) => (usd === null ? "unknown" : dollars(usd));
  const most = bound === "exact" ? "" : "at most ";
  return [
    `Nodes: ${most}${text(usdPerHour)} per hour, ${text(usdPerDay)} per day, ${text(usdPerMonth)} per month of 730 hours.`,
    `Nodes are terminated after ${counted(hours, "hour")}: ${most}${text(usdUntilEnd)}.`,
  ];
}

/** The price of a node. A price of another region is marked, since the catalog has none for the region of the replica. */
function nodeText({ usdPerHour, region, asOf, status, sources }: NodePrice, own: string): string {
  const from = sources.length === 0 ? "" : `, from ${sources.join(", ")}`;
  const known = `(${status}${asOf === null ? "" : `, price date ${asOf}`}${from}${region === null ? "" : `, ${region}`}).`;
  const other = region === null || region === own ? "" : ` No price for ${own}; this is the ${region} price.`;
  return `One node: ${dollars(usdPerHour)} per hour ${known}${other}`;
}

function blockText({ low, high, asOf, status }: NonNullable<ReplicaPlan["cost"]["capacityBlock"]>): string {
  const range = low === high ? dollars(low) : `${dollars(low)} to ${dollars(high)}`;
  return `Capacity block instead: ${range} per hour, paid upfront, not refundable (${status}, price date ${asOf}).`;
}
