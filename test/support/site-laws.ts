import { fabricsOf } from "../../lib/sizing/design/defaults";
import { hallOf, isManagement, nicsByPod, pduPodOf, pduRackOf, podOf, Tally, tierOf, type Ledger } from "./port-ledger";
import { differences, isCutOff, switchesOf, fabricOf } from "./port-laws";

/** A law of the fabrics of a site together. */
export type SiteLaw = (ledgers: readonly Ledger[]) => string[];

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

/** The pods that switches belong to, by the devices that they serve; one that is alone belongs to its hall, as shared ones do. */
function podsOfSwitches(ledgers: readonly Ledger[]): Map<string, string> {
  const pods = new Map<string, string>();
  const planeOf = (device: string) => device.replace(/-(leaf|spine|core)-\d+$/, "");
  // Fabrics join each other's switches, so that a pod becomes known step by step.
  for (let known = -1; known < pods.size;) {
    known = pods.size;
    for (const ledger of ledgers) {
      if (fabricOf(ledger)?.leafGroup === "fabric") continue;
      const perPlane = new Tally();
      for (const device of switchesOf(ledger)) perPlane.add(planeOf(device));
      for (const { layer, fromDevice, toDevice } of ledger.links) {
        const pod = podOf(fromDevice) ?? pduPodOf(fromDevice) ?? pods.get(fromDevice);
        if (layer === "node-leaf" && pod !== undefined && perPlane.get(planeOf(toDevice)) !== 1) pods.set(toDevice, pod);
      }
    }
  }
  return pods;
}

/** Of the fabrics for management, the first that is over a pod manages what stands in it, and the first of all the rest. */
const everyManagedDevice: SiteLaw = (ledgers) => {
  const managers = ledgers.filter(({ plan }) => plan.role === "out-of-band");
  const [first] = managers;
  if (!first || managers.some(({ plan }) => plan.unbuildable !== null) || ledgers.some(isCutOff)) return [];
  const [wired, planned] = [new Tally(), new Tally()];
  const overPod = new Map(first.site.pods.map(({ name }) => [name, managers.find((ledger) => nicsByPod(ledger).has(name))]));
  const plan = (manager: Ledger | undefined, device: string, port: string) => {
    for (let plane = 1; manager && plane <= manager.plan.planes; plane++) {
      planned.add(`${manager.plan.name} ${device} ${port}${manager.plan.planes === 1 ? "" : `p${plane}`}`);
    }
  };
  const managerOf = (device: string) =>
    managers.find(({ links }) => links.some(({ fromDevice, fromPort }) => fromDevice === device && isManagement(fromPort)));
  const homes = podsOfSwitches(ledgers);
  for (const [name, manager] of overPod) for (const { device } of pdusOf(first, name)) plan(manager, device, "net");
  for (const ledger of ledgers.filter(({ plan: { role } }) => role !== "out-of-band")) {
    const isAbove = ledgers.some(({ plan: { uplinksTo } }) => uplinksTo === ledger.plan.name);
    for (const device of switchesOf(ledger)) {
      const pod = homes.get(device);
      // A leaf of a rail that only uplinks have can serve nothing, so that no link tells its pod.
      const idle = isAbove && pod === undefined && tierOf(device) === "leaf" ? managerOf(device) : undefined;
      plan(idle ?? (pod === undefined ? first : overPod.get(pod)), device, "mgmt");
    }
  }
  for (const { plan: own, links } of managers) {
    for (const { layer, fromDevice, fromPort } of links) {
      const managed = pduPodOf(fromDevice) !== undefined || isManagement(fromPort);
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
    // A fabric manager stands beside a leaf.
    else if (tierOf(fromDevice) !== "leaf" && !fromDevice.includes("-manager-")) shared.add(fromRack);
    if (tierOf(toDevice) !== "leaf" || !inPod(fabric)) shared.add(toRack);
    const rack = pduRackOf(fromDevice);
    if (rack === undefined) continue;
    if (fabric !== first.plan.name || rack !== fromRack || !/^net(p\d+)?$/.test(fromPort))
      wrong.add(`${fromDevice} ${fromPort}`);
    pdus.set(rack, (pdus.get(rack) ?? new Set()).add(fromDevice));
  }
  // What lies outside the site stands in no rack of it.
  shared.delete("");
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

/** Each leaf of a fabric without spines has all its uplinks in the fabric that it names, in each of its planes. */
const everyUplink: SiteLaw = (ledgers) =>
  ledgers.flatMap((ledger) => {
    const above = ledgers.find(({ plan }) => plan.name === ledger.plan.uplinksTo);
    if (!above || [ledger, above].some(({ plan }) => plan.unbuildable !== null)) return [];
    const [wired, planned] = [new Tally(), new Tally()];
    const leaves = switchesOf(ledger);
    for (const leaf of leaves) planned.add(leaf, (ledger.plan.tiers[0]?.upPorts ?? 0) * above.plan.planes);
    for (const { fromDevice } of ledger.uplinks) wired.add(fromDevice);
    return differences(wired, planned);
  });

/** Laws by what they say of the fabrics of any site together. */
export const SITE_LAWS: Readonly<Record<string, SiteLaw>> = {
  "each port takes one link, and each link joins two devices": onePerPort,
  "a device stands in one rack": oneRackPerDevice,
  "each PDU and each switch of another fabric has its management port on one out-of-band fabric": everyManagedDevice,
  "the PDUs of racks of switches are the plan's, each with its management port on the first out-of-band fabric":
    everyNetworkPdu,
  "each leaf without spines has its uplinks in the fabric that it names": everyUplink,
};
