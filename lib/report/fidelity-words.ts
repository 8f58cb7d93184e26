import type { FidelityLine, NodePrice, ReplicaCost, ReplicaPlan, Verdict } from "../replica";
import { counted, dollars, thousands } from "../text";
import { round } from "../units";

/** What is rented, in one line. */
export function rentedText({ site, pods, nodes, gpus, instanceType, type, zone, spec }: ReplicaPlan): string {
  const what = `${counted(nodes, "node")} ${instanceType} in ${counted(pods.length, "pod")}`;
  return `Replica of ${site}: ${what}, ${counted(gpus, "GPU")} (${type.gpu}), ${zone}, ${spec.capacity.kind}`;
}

/** How many lines have each verdict. */
export function verdictText(fidelity: readonly FidelityLine[]): string {
  const count = (verdict: Verdict) => fidelity.filter((line) => line.verdict === verdict).length;
  return `Of ${counted(fidelity.length, "property").replace("propertys", "properties")}, ${count("kept")} are kept, ${count("changed")} changed and ${count("lost")} lost`;
}

/** Verdict, and by how much where there is a ratio: `1 in 32`, `x 4`. */
export function changeTexts({ verdict, by }: FidelityLine): string[] {
  return by === undefined || by === 0 ? [verdict] : [verdict, ratioText(by)];
}

/** Below a half, a whole is easier to imagine than a fraction. */
function ratioText(ratio: number): string {
  return ratio < 0.5 ? `1 in ${thousands(1 / ratio, 1 / ratio < 10 ? 1 : 0).replace(/\.0$/, "")}` : `x ${round(ratio, 2)}`;
}

/** What the nodes cost, and what no price holds, a sentence each with its full stop. */
export function costTexts({ cost, type, spec }: ReplicaPlan): string[] {
  const { node, capacityBlock, unpriced } = cost;
  return [
    ...(node === null
      ? [`No price of ${type.name} is known for this kind of capacity.`]
      : [...sumTexts(cost, node.bound, spec.hours), nodeText(node, spec.region)]),
    ...(capacityBlock === null ? [] : [blockText(capacityBlock)]),
    `No sum holds: ${unpriced.join(", ")}.`,
  ];
}

function sumTexts(cost: ReplicaCost, bound: NodePrice["bound"], hours: number): string[] {
  const { usdPerHour, usdPerDay, usdPerMonth, usdUntilEnd } = cost;
  const text = (usd: number | null) => (usd === null ? "unknown" : dollars(usd));
  return [
    `Nodes: ${bound === "exact" ? "" : "at most "}${text(usdPerHour)} an hour, ${text(usdPerDay)} a day, ${text(usdPerMonth)} a month of 730 hours.`,
    `They are terminated after ${counted(hours, "hour")}, which makes ${text(usdUntilEnd)}.`,
  ];
}

/** A price of another region is told as what it is: the catalog has none of the replica's own. */
function nodeText({ usdPerHour, region, asOf, status, sources }: NodePrice, own: string): string {
  const from = sources.length === 0 ? "" : ` from ${sources.join(", ")}`;
  const known = `(${status}${asOf === null ? "" : `, as of ${asOf}`}${from}${region === null ? "" : `, in ${region}`}).`;
  const other = region === null || region === own ? "" : ` This is the ${region} price: that of ${own} is not known here.`;
  return `One node: ${dollars(usdPerHour)} an hour ${known}${other}`;
}

function blockText({ low, high, asOf, status }: NonNullable<ReplicaPlan["cost"]["capacityBlock"]>): string {
  const range = low === high ? dollars(low) : `${dollars(low)} to ${dollars(high)}`;
  return `As a capacity block: ${range} an hour, paid in advance and not given back (${status}, as of ${asOf}).`;
}
