import { fabricsOf } from "../../lib/sizing/design/defaults";
import { cagesOf, hallOf, linkSharesOf, nicsByPod, podOf, Tally, tierOf, upperPortOf, type Ledger } from "./port-ledger";

/** A law of every port map of a fabric: what breaks it, in words; nothing where it holds. */
export type Law = (ledger: Ledger) => string[];

/** Lines that only one of two lists has. */
export function differences(map: Tally, plan: Tally): string[] {
  const [ours, theirs] = [new Set(map.lines()), new Set(plan.lines())];
  return [
    ...[...ours].filter((line) => !theirs.has(line)).map((line) => `only in the port map: ${line}`),
    ...[...theirs].filter((line) => !ours.has(line)).map((line) => `not in the port map: ${line}`),
  ];
}

/** Whether the fabric that its leaves have their uplinks in cannot be built, so that no link shows those that serve nothing. */
export function isCutOff({ plan, site }: Ledger): boolean {
  return site.fabrics.some(({ name, unbuildable }) => name === plan.uplinksTo && unbuildable !== null);
}

/** The switches of a fabric. */
export function switchesOf({ links, uplinks }: Ledger): Set<string> {
  const switches = new Set(uplinks.map(({ fromDevice }) => fromDevice));
  for (const { layer, fromDevice, toDevice } of links) {
    if (layer !== "node-leaf") switches.add(fromDevice);
    if (layer !== "external") switches.add(toDevice);
  }
  return switches;
}

export function fabricOf({ checked: { site, catalog }, plan }: Ledger) {
  return fabricsOf(site, catalog).find(({ name }) => name === plan.name);
}

const everyNic: Law = (ledger) => {
  const { site, plan, links } = ledger;
  if (plan.unbuildable !== null) return [];
  const [wired, planned] = [new Tally(), new Tally()];
  const nodes = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { layer, fromDevice, rail, plane } of links) {
    const pod = podOf(fromDevice);
    if (layer !== "node-leaf" || pod === undefined) continue;
    wired.add(`${pod}, rail ${rail}, plane ${plane}`);
    nodes.set(pod, (nodes.get(pod) ?? new Set()).add(fromDevice));
    seen.add(`${fromDevice} ${rail} ${plane}`);
  }
  const nics = nicsByPod(ledger);
  for (const pod of site.pods) {
    const own = nics.get(pod.name)?.nics ?? 0;
    for (let rail = 1; rail <= own; rail++) {
      for (let plane = 1; plane <= plan.planes; plane++) planned.add(`${pod.name}, rail ${rail}, plane ${plane}`, pod.nodes);
    }
    if ((nodes.get(pod.name)?.size ?? 0) !== (own === 0 ? 0 : pod.nodes)) wired.add(`nodes of ${pod.name}`);
    if (plan.pods.includes(pod.name) !== own > 0) wired.add(`${pod.name} among the pods`);
  }
  if (seen.size !== [...wired.values()].reduce((a, b) => a + b, 0)) wired.add("a NIC twice");
  const joined = links.filter(({ layer, fromDevice }) => layer === "node-leaf" && !fromDevice.includes("-manager-")).length;
  if (joined !== plan.endpoints * plan.planes) wired.add(`${joined} endpoints in all planes, not ${plan.endpoints} in each`);
  return differences(wired, planned);
};

const countsOfThePlan: Law = ({ plan, links }) => {
  const [mapped, planned] = [new Tally(), new Tally()];
  const longest = new Map<string, number>();
  const metres = new Tally();
  for (const { layer, lengthM } of links) {
    mapped.add(layer);
    metres.add(layer, lengthM);
    longest.set(layer, Math.max(longest.get(layer) ?? 0, lengthM));
  }
  for (const { layer, count } of plan.cables) planned.add(layer, count);
  const wrong = plan.cables.flatMap(({ layer, lengthM, meanLengthM, count }) => [
    ...(longest.get(layer) === lengthM ? [] : [`${layer}: longest ${longest.get(layer)}, not ${lengthM}`]),
    ...(Math.abs((metres.get(layer) ?? 0) / count - meanLengthM) < 1e-6 ? [] : [`${layer}: mean is not ${meanLengthM}`]),
  ]);
  return [...differences(mapped, planned), ...wrong];
};

const partsOfThePlanAndTheBill: Law = (ledger) => {
  const { checked, bill, plan, links } = ledger;
  const [mapped, planned, billed] = [new Tally(), new Tally(), new Tally()];
  // A layer that one hall has no media for is bought in none.
  const bought = new Set<string>();
  for (const { layer, cables, transceivers } of plan.cables) {
    if (cables.length > 0) bought.add(layer);
    for (const { part, count } of [...cables, ...transceivers]) planned.add(`${layer} ${part}`, count);
  }
  for (const { purpose, part, quantity } of bill.lines) {
    const [owner, layer] = purpose.split(", ");
    if (owner === `fabric ${plan.name}` && !/^(leaf|spine|core)$/.test(layer ?? ""))
      billed.add(`${layer} ${part}`, quantity);
  }
  const cages = cagesOf(ledger);
  const portOf = upperPortOf(ledger);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const link of links) {
    if (!bought.has(link.layer)) continue;
    const { from, to } = cages(link);
    const { links: together = 1, linkGbps } = link.cable ? checked.catalog.of(link.cable, "cable") : {};
    // A cable with ends of its own fills a cage, a splitting fibre a port.
    const by = linkGbps === undefined ? portOf(link) : to;
    if (link.cable && !(together > 1 && shared.has(by))) mapped.add(`${link.layer} ${link.cable}`);
    if (together > 1) shared.add(by);
    if (link.fromModule && !seen.has(from)) mapped.add(`${link.layer} ${link.fromModule}`);
    if (link.toModule && !seen.has(to)) mapped.add(`${link.layer} ${link.toModule}`);
    seen.add(from).add(to);
  }
  return [...differences(mapped, planned), ...differences(mapped, billed)];
};

/** Speeds of devices' links, how many share a port, and the cages whose ports are split unlike each other. */
const sharesOfThePlan: Law = (ledger) => {
  const { plan, links } = ledger;
  const [mapped, planned] = [new Tally(), new Tally()];
  const sharesOf = linkSharesOf(ledger);
  const cages = cagesOf(ledger);
  const splits = new Map<string, Set<number>>();
  for (const link of links) {
    if (link.layer !== "node-leaf") continue;
    const { gbps, perPort } = sharesOf(link);
    mapped.add(`${gbps} ${perPort}`);
    const { to } = cages(link);
    splits.set(to, (splits.get(to) ?? new Set<number>()).add(perPort));
  }
  for (const { gbps, perPort, links: count } of plan.linkSpeeds) planned.add(`${gbps} ${perPort}`, count);
  const mixed = [...splits.values()].filter(({ size }) => size > 1).length;
  return [...differences(mapped, planned), ...(mixed === plan.mixedCages ? [] : [`${mixed} mixed cages`])];
};

const wholeCages: Law = (ledger) => {
  const cages = cagesOf(ledger);
  const useOf = new Map<string, string>();
  const between = new Tally();
  const legs = new Map<string, Set<string>>();
  const cableOf = new Map<string, string>();
  const broken: string[] = [];
  for (const link of ledger.links) {
    const { from, to } = cages(link);
    for (const [cage, module] of [
      [from, link.fromModule],
      [to, link.toModule],
    ] as const) {
      // Cables with ends of their own are in cages of their speed.
      const use = `${link.layer} ${module || link.cable.replace(/-[^-]+$/, "")}`;
      if ((useOf.get(cage) ?? use) !== use) broken.push(`${cage}: ${use} and ${useOf.get(cage)}`);
      useOf.set(cage, use);
    }
    const cable = link.cable ? ledger.checked.catalog.of(link.cable, "cable") : undefined;
    if (!cable || cable.links === 1 || cable.linkGbps === undefined) continue;
    between.add(`${from} - ${to}, of ${cable.links / cable.legs}`);
    const ends = (legs.get(to) ?? new Set<string>()).add(from);
    legs.set(to, ends);
    if (ends.size > cable.legs) broken.push(`${to}: more ends than ${cable.legs} of ${cable.id}`);
    const known = cableOf.get(to) ?? cable.id;
    cableOf.set(to, known);
    if (known !== cable.id || cable.length.toMetres() < link.lengthM) broken.push(`${to}: ${cable.id} and ${known}`);
  }
  return [...broken, ...between.lines().filter((line) => !/of (\d+): \1$/.test(line))];
};

const switchesOfThePlan: Law = (ledger) => {
  if (isCutOff(ledger)) return [];
  const { checked, plan, links } = ledger;
  const portOf = upperPortOf(ledger);
  const taken = new Set<string>();
  const [down, up, side, mapped, planned] = [new Tally(), new Tally(), new Tally(), new Tally(), new Tally()];
  for (const link of links) {
    const { layer, fromDevice, toDevice } = link;
    const aside = layer === "leaf-leaf" || layer === "external";
    if (layer !== "external" && !taken.has(portOf(link))) (aside ? side : down).add(toDevice);
    taken.add(portOf(link));
    if (layer !== "node-leaf") (aside ? side : up).add(fromDevice);
  }
  const names = [...switchesOf(ledger)];
  for (const name of names) mapped.add(tierOf(name) ?? "");
  for (const { tier, switches } of plan.tiers) planned.add(tier, switches);
  const crowded = names.filter((name) => {
    const tier = plan.tiers.find((entry) => entry.tier === tierOf(name));
    if (!tier) return true;
    const [lower, upper] = [down.get(name) ?? 0, up.get(name) ?? 0];
    const aside = (side.get(name) ?? 0) + (plan.uplinksTo === null ? 0 : tier.upPorts);
    const { uplinkPorts } = checked.catalog.of(tier.part, "switch");
    const radix = tier.tier === "leaf" ? plan.radix : plan.spineRadix;
    const edge = tier.tier === "leaf" && uplinkPorts > 0;
    const full = edge ? lower > radix || upper + aside > uplinkPorts : lower + upper + aside > radix;
    return lower > tier.downPorts || upper > tier.upPorts || full;
  });
  return [...differences(mapped, planned), ...crowded];
};

/** Each switch has the same number of links to all switches above it, and all of a tier have the same. */
const equalLinks: Law = ({ links }) => {
  const between = new Tally();
  for (const { layer, fromDevice, toDevice } of links) {
    if (layer === "leaf-spine" || layer === "spine-core") between.add(`${layer} ${fromDevice} ${toDevice}`);
  }
  const kinds = new Set<string>();
  const above = new Tally();
  for (const [key, count] of between) {
    const [layer = "", from = ""] = key.split(" ");
    kinds.add(`${hallOf(from)} ${layer} ${count}`);
    above.add(`${layer} ${from}`);
  }
  for (const [key, count] of above) {
    const [layer = "", from = ""] = key.split(" ");
    kinds.add(`${hallOf(from)} ${layer} above ${count}`);
  }
  const perLayer = new Tally();
  for (const kind of kinds) perLayer.add(kind.replace(/ \d+$/, ""));
  return perLayer.lines().filter((line) => !line.endsWith(": 1"));
};

/** Each leaf is joined with one other by all peer links, rail-optimized with the one of the other rail of its nodes; or none is. */
const pairsOfLeaves: Law = (ledger) => {
  const { plan, links } = ledger;
  const peers = links.filter(({ layer }) => layer === "leaf-leaf");
  const between = new Tally();
  const nodesOf = new Map<string, Set<string>>();
  for (const { fromDevice, toDevice } of peers) between.add(`${fromDevice} ${toDevice}`);
  for (const { layer, fromDevice, toDevice } of links) {
    if (layer === "node-leaf" && !fromDevice.includes("-manager-"))
      nodesOf.set(toDevice, (nodesOf.get(toDevice) ?? new Set()).add(fromDevice));
  }
  const paired = [...between.keys()].flatMap((pair) => pair.split(" "));
  const leaves = [...switchesOf(ledger)].filter((device) => tierOf(device) === "leaf");
  const halls = new Set(peers.map(({ fromDevice }) => hallOf(fromDevice)));
  const alone = leaves.filter((leaf) => halls.has(hallOf(leaf)) && !paired.includes(leaf));
  const strangers = [...between.keys()].filter((pair) => {
    const [first = "", second = ""] = pair.split(" ");
    const nodes = nodesOf.get(first);
    return plan.topology === "rail-optimized" && [...(nodesOf.get(second) ?? [])].some((node) => !nodes?.has(node));
  });
  return [
    ...between.lines().filter((line) => !line.endsWith(`: ${fabricOf(ledger)?.peerLinks}`)),
    ...alone,
    ...strangers,
    ...(new Set(paired).size === paired.length ? [] : ["a leaf in two pairs"]),
  ];
};

/** Links out of the site, in each hall and plane as many as the fabric has, dealt evenly over its topmost switches. */
const linksOut: Law = (ledger) => {
  const wanted = fabricOf(ledger)?.externalLinks ?? 0;
  const perSwitch = new Tally();
  const broken: string[] = [];
  for (const { layer, fromDevice, toDevice, toRack } of ledger.links) {
    if (layer !== "external") continue;
    perSwitch.add(fromDevice);
    if (!/^(i\d+-)?external$/.test(toDevice) || toRack !== "") broken.push(`${toDevice} in ${toRack}`);
  }
  const planes = new Map<string, string[]>();
  for (const device of wanted > 0 ? switchesOf(ledger) : []) {
    const plane = device.replace(/-(leaf|spine|core)-\d+$/, "");
    planes.set(plane, [...(planes.get(plane) ?? []), device]);
  }
  for (const [plane, devices] of planes) {
    const top = ["core", "spine", "leaf"].find((tier) => devices.some((device) => tierOf(device) === tier));
    const counts = devices.filter((device) => tierOf(device) === top).map((device) => perSwitch.get(device) ?? 0);
    const total = counts.reduce((a, b) => a + b, 0);
    if (total !== wanted || Math.max(...counts) - Math.min(...counts) > 1) broken.push(`${plane}: ${counts.join(", ")}`);
  }
  return broken;
};

/** Laws by what they say of any port map of a fabric. */
export const LAWS: Readonly<Record<string, Law>> = {
  "each NIC of each node has a link in each plane": everyNic,
  "the links of each layer and their lengths are the plan's": countsOfThePlan,
  "the cables and modules are the plan's and the bill's": partsOfThePlanAndTheBill,
  "links are as fast and share ports and cages as the plan says": sharesOfThePlan,
  "a cage serves one layer with one kind of module or one cable, and each end of a cable is in one cage": wholeCages,
  "the switches are the plan's, and none has more links than the plan says": switchesOfThePlan,
  "a switch has equally many links to each above it": equalLinks,
  "peer links join the leaves of a pair": pairsOfLeaves,
  "links out of the site are dealt evenly over the topmost switches": linksOut,
};

/** Nodes that the loss of one device cuts off from the first node of their hall. */
export function cutOffWithout({ links }: Ledger, lost: string | undefined): string[] {
  const parents = new Map<string, string>();
  const root = (device: string): string => {
    const parent = parents.get(device) ?? device;
    if (parent === device) return device;
    const top = root(parent);
    parents.set(device, top);
    return top;
  };
  const nodes = new Set<string>();
  for (const { layer, fromDevice, toDevice } of links) {
    if (layer === "node-leaf" && podOf(fromDevice) !== undefined) nodes.add(fromDevice);
    if (layer === "external") continue;
    if (fromDevice !== lost && toDevice !== lost) parents.set(root(fromDevice), root(toDevice));
  }
  const tops = new Map<number, string>();
  return [...nodes].filter((node) => {
    const first = tops.get(hallOf(node)) ?? root(node);
    tops.set(hallOf(node), first);
    return root(node) !== first;
  });
}
