import { fabricsOf } from "../../lib/sizing/defaults";
import {
  cagesOf,
  hallOf,
  nicsByPod,
  pduPodOf,
  pduRackOf,
  podOf,
  Tally,
  tierOf,
  upperPortOf,
  type Ledger,
} from "./port-ledger";

/** A law of every port map of a fabric: what breaks it, in words; nothing where it holds. */
export type Law = (ledger: Ledger) => string[];

/** A law of the fabrics of a site together. */
export type SiteLaw = (ledgers: readonly Ledger[]) => string[];

/** Lines that only one of two lists has. */
function differences(map: Tally, plan: Tally): string[] {
  const [ours, theirs] = [new Set(map.lines()), new Set(plan.lines())];
  return [
    ...[...ours].filter((line) => !theirs.has(line)).map((line) => `only in the port map: ${line}`),
    ...[...theirs].filter((line) => !ours.has(line)).map((line) => `not in the port map: ${line}`),
  ];
}

const onePerPort: SiteLaw = (ledgers) => {
  const ports = new Set<string>();
  return linksOf(ledgers).flatMap(({ fromDevice, fromPort, toDevice, toPort }) => {
    const ends = [`${fromDevice} ${fromPort}`, `${toDevice} ${toPort}`];
    const taken = ends.filter((end) => ports.has(end) || !end.split(" ")[1]);
    for (const end of ends) ports.add(end);
    return fromDevice === toDevice ? [...taken, `${fromDevice} to itself`] : taken;
  });
};

const oneRackPerDevice: SiteLaw = (ledgers) => {
  const racks = new Map<string, string>();
  const moved = (device: string, rack: string): string[] => {
    const known = racks.get(device) ?? rack;
    racks.set(device, rack);
    return known === rack ? [] : [`${device} in ${known} and in ${rack}`];
  };
  return linksOf(ledgers).flatMap(({ fromDevice, fromRack, toDevice, toRack }) => [
    ...moved(fromDevice, fromRack),
    ...moved(toDevice, toRack),
  ]);
};

function linksOf(ledgers: readonly Ledger[]) {
  return ledgers.flatMap(({ links }) => links);
}

/** The PDUs of the racks of a kind of pod, by name, with their hall. */
function pdusOf({ checked: { site }, site: { pods } }: Ledger, name: string): { device: string; hall: number }[] {
  const pod = pods.find((candidate) => candidate.name === name);
  if (!pod) return [];
  const counted = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return counted(site.islands).flatMap((hall) =>
    counted(Math.floor((pod.count + site.islands - hall) / site.islands)).flatMap((number) =>
      counted(pod.racksPerPod).flatMap((rack) =>
        counted(pod.rackPdus / pod.racks).map((pdu) => ({
          device: `${site.islands === 1 ? "" : `i${hall}-`}${name}-${number}-r${rack}-pdu${pdu}`,
          hall,
        })),
      ),
    ),
  );
}

/** The switches of a fabric by name, with the pod that they belong to, if any; one that is alone belongs to its hall. */
function switchesByPod({ checked: { site, catalog }, plan, links }: Ledger): Map<string, string | undefined> {
  const shared = fabricsOf(site, catalog).find(({ name }) => name === plan.name)?.leafGroup === "fabric";
  const switches = new Map(links.map(({ toDevice }): [string, string | undefined] => [toDevice, undefined]));
  for (const { layer, fromDevice } of links) if (layer !== "node-leaf") switches.set(fromDevice, undefined);
  const planeOf = (device: string) => device.replace(/-(leaf|spine|core)-\d+$/, "");
  const perPlane = new Tally();
  for (const device of switches.keys()) perPlane.add(planeOf(device));
  for (const { fromDevice, toDevice } of links) {
    const pod = podOf(fromDevice);
    if (pod !== undefined && !shared && perPlane.get(planeOf(toDevice)) !== 1) switches.set(toDevice, pod);
  }
  return switches;
}

/** Of the fabrics for management, the first that is over a pod manages what stands in it, and the first of all the rest. */
const everyManagedDevice: SiteLaw = (ledgers) => {
  const managers = ledgers.filter(({ plan }) => plan.role === "out-of-band");
  const [first] = managers;
  if (!first || managers.some(({ plan }) => plan.unbuildable !== null)) return [];
  const [wired, planned] = [new Tally(), new Tally()];
  const overPod = new Map(first.site.pods.map(({ name }) => [name, managers.find((ledger) => nicsByPod(ledger).has(name))]));
  const plan = (manager: Ledger | undefined, device: string, port: string) => {
    for (let plane = 1; manager && plane <= manager.plan.planes; plane++) {
      planned.add(`${manager.plan.name} ${device} ${port}${manager.plan.planes === 1 ? "" : `p${plane}`}`);
    }
  };
  for (const [name, manager] of overPod) for (const { device } of pdusOf(first, name)) plan(manager, device, "net");
  for (const ledger of ledgers.filter(({ plan: { role } }) => role !== "out-of-band")) {
    for (const [device, pod] of switchesByPod(ledger)) plan(pod === undefined ? first : overPod.get(pod), device, "mgmt");
  }
  for (const { plan: own, links } of managers) {
    for (const { layer, fromDevice, fromPort } of links) {
      const managed = pduPodOf(fromDevice) !== undefined || tierOf(fromDevice) !== undefined;
      if (layer === "node-leaf" && managed) wired.add(`${own.name} ${fromDevice} ${fromPort}`);
    }
  }
  return differences(wired, planned);
};

/** PDUs stand in all racks of switches and of nodes that share them, equally many in each of a hall, and in no rack of pods. */
const everyNetworkPdu: SiteLaw = (ledgers) => {
  const managers = ledgers.filter(({ plan }) => plan.role === "out-of-band");
  const [first] = managers;
  if (!first || managers.some(({ plan }) => plan.unbuildable !== null)) return [];
  const [ofPods, shared, wrong] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const pdus = new Map<string, Set<string>>();
  const { site, catalog } = first.checked;
  const byRack = new Set(fabricsOf(site, catalog).flatMap(({ name, leafGroup }) => (leafGroup === "rack" ? [name] : [])));
  // A pod can have racks that hold no more than a leaf.
  const inPod = (fabric: string) => site.floor.leafPlacement === "in-rack" || byRack.has(fabric);
  for (const { fabric, fromDevice, fromPort, fromRack, toDevice, toRack } of linksOf(ledgers)) {
    if (/-r\d+-(n|pdu)\d+$/.test(fromDevice)) ofPods.add(fromRack);
    else if (tierOf(fromDevice) !== "leaf") shared.add(fromRack);
    if (tierOf(toDevice) !== "leaf" || !inPod(fabric)) shared.add(toRack);
    const rack = pduRackOf(fromDevice);
    if (rack === undefined) continue;
    if (fabric !== first.plan.name || rack !== fromRack || !/^net(p\d+)?$/.test(fromPort))
      wrong.add(`${fromDevice} ${fromPort}`);
    pdus.set(rack, (pdus.get(rack) ?? new Set()).add(fromDevice));
  }
  const { count, rackPdus, workingRackPdus } = first.site.networkRacks;
  const perRack = new Set([...pdus].map(([rack, own]) => `${hallOf(rack)} ${own.size}`));
  const total = [...pdus.values()].reduce((before, own) => before + own.size, 0);
  return [
    ...wrong,
    ...[...shared].filter((rack) => !ofPods.has(rack) && !pdus.has(rack)).map((rack) => `no PDU in ${rack}`),
    ...[...pdus.keys()].filter((rack) => ofPods.has(rack)).map((rack) => `PDU of switches in ${rack}`),
    ...(perRack.size > site.islands ? [`unlike racks: ${[...perRack].join(", ")}`] : []),
    ...(pdus.size === count && total === rackPdus
      ? []
      : [`${total} PDUs in ${pdus.size} racks, not ${rackPdus} in ${count}`]),
    ...(workingRackPdus <= rackPdus ? [] : [`${workingRackPdus} of ${rackPdus} PDUs at work`]),
  ];
};

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
  for (const { layer, cables, transceivers } of plan.cables) {
    for (const { part, count } of [...cables, ...transceivers]) planned.add(`${layer} ${part}`, count);
  }
  for (const { purpose, part, quantity } of bill.lines) {
    const [owner, layer] = purpose.split(", ");
    if (owner === `fabric ${plan.name}` && layer?.includes("-")) billed.add(`${layer} ${part}`, quantity);
  }
  const cages = cagesOf(ledger);
  const portOf = upperPortOf(ledger);
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const link of links) {
    const { links: together = 1, linkGbps } = link.cable ? checked.catalog.of(link.cable, "cable") : {};
    const splitting = together > 1 && linkGbps === undefined;
    if (link.cable && !(splitting && shared.has(portOf(link)))) {
      mapped.add(`${link.layer} ${link.cable}`, splitting ? 1 : 1 / together);
    }
    if (splitting) shared.add(portOf(link));
    const { from, to } = cages(link);
    if (link.fromModule && !seen.has(from)) mapped.add(`${link.layer} ${link.fromModule}`);
    if (link.toModule && !seen.has(to)) mapped.add(`${link.layer} ${link.toModule}`);
    seen.add(from).add(to);
  }
  return [...differences(mapped, planned), ...differences(mapped, billed)];
};

const wholeCages: Law = (ledger) => {
  const cages = cagesOf(ledger);
  const useOf = new Map<string, string>();
  const cables = new Tally();
  const broken: string[] = [];
  for (const link of ledger.links) {
    const { from, to } = cages(link);
    for (const [cage, module] of [
      [from, link.fromModule],
      [to, link.toModule],
    ] as const) {
      const use = `${link.layer} ${module}`;
      if ((useOf.get(cage) ?? use) !== use) broken.push(`${cage}: ${use} and ${useOf.get(cage)}`);
      useOf.set(cage, use);
    }
    const { links = 1, linkGbps } = link.cable ? ledger.checked.catalog.of(link.cable, "cable") : {};
    if (links > 1 && linkGbps !== undefined) cables.add(`${from} - ${to}`, 1 / links);
  }
  return [...broken, ...cables.lines().filter((line) => !line.endsWith(": 1"))];
};

const switchesOfThePlan: Law = (ledger) => {
  const { checked, plan, links } = ledger;
  const portOf = upperPortOf(ledger);
  const taken = new Set<string>();
  const [down, up, mapped, planned] = [new Tally(), new Tally(), new Tally(), new Tally()];
  for (const link of links) {
    const { layer, fromDevice, toDevice } = link;
    if (!taken.has(portOf(link))) down.add(toDevice);
    taken.add(portOf(link));
    if (layer !== "node-leaf") up.add(fromDevice);
  }
  const names = [...new Set([...down.keys(), ...up.keys()])];
  for (const name of names) mapped.add(tierOf(name) ?? "");
  for (const { tier, switches } of plan.tiers) planned.add(tier, switches);
  const crowded = names.filter((name) => {
    const tier = plan.tiers.find((entry) => entry.tier === tierOf(name));
    if (!tier) return true;
    const [lower, upper] = [down.get(name) ?? 0, up.get(name) ?? 0];
    const { uplinkPorts } = checked.catalog.of(tier.part, "switch");
    const radix = tier.tier === "leaf" ? plan.radix : plan.spineRadix;
    const full = uplinkPorts > 0 ? lower > radix || upper > uplinkPorts : lower + upper > radix;
    return lower > tier.downPorts || upper > tier.upPorts || full;
  });
  return [...differences(mapped, planned), ...crowded];
};

/** Each switch has the same number of links to all switches above it, and all of a tier have the same. */
const equalLinks: Law = ({ links }) => {
  const between = new Tally();
  for (const { layer, fromDevice, toDevice } of links) {
    if (layer !== "node-leaf") between.add(`${layer} ${fromDevice} ${toDevice}`);
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

/** Laws by what they say of any port map of a fabric. */
export const LAWS: Readonly<Record<string, Law>> = {
  "each NIC of each node has a link in each plane": everyNic,
  "the links of each layer and their lengths are the plan's": countsOfThePlan,
  "the cables and modules are the plan's and the bill's": partsOfThePlanAndTheBill,
  "a cage serves one layer with one kind of module, and a cable lies between two cages": wholeCages,
  "the switches are the plan's, and none has more links than the plan says": switchesOfThePlan,
  "a switch has equally many links to each above it": equalLinks,
};

/** Laws by what they say of the fabrics of any site together. */
export const SITE_LAWS: Readonly<Record<string, SiteLaw>> = {
  "each port takes one link, and each link joins two devices": onePerPort,
  "a device stands in one rack": oneRackPerDevice,
  "each PDU and each switch of another fabric has its management port on one out-of-band fabric": everyManagedDevice,
  "the PDUs of racks of switches are the plan's, each with its management port on the first out-of-band fabric":
    everyNetworkPdu,
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
    if (fromDevice !== lost && toDevice !== lost) parents.set(root(fromDevice), root(toDevice));
  }
  const tops = new Map<number, string>();
  return [...nodes].filter((node) => {
    const first = tops.get(hallOf(node)) ?? root(node);
    tops.set(hallOf(node), first);
    return root(node) !== first;
  });
}
