import type { Catalog, PartOf } from "../catalog";
import { at, GigasiteError } from "../errors";
import { figure } from "../formats";
import { DEFAULT_RACK, switchUnits, type Feed, type Loop, type Pod, type Site } from "../model";
import { feedsOf, loopsOf, MANIFOLD } from "./design/defaults";
import { networkDistribution } from "./rack/network-racks";
import type { PodPlan } from "../plan/site-plan";
import { buswaysOf } from "./power/power-stage";
import { rackFeedOf } from "./rack/rack-feed";
import { maxOf } from "../units";
import { sum } from "../units/sum";

/** Rack units that stay free of nodes: patch panels, in-rack CDU and management switch, general practice. */
const RESERVED_RACK_UNITS = 8;

/** Feeds, site and catalog for the sizing of pods. */
export interface PodSurroundings {
  readonly feeds: readonly Feed[];
  readonly loops: readonly Loop[];
  readonly site: Pick<Site, "power" | "floor">;
  readonly catalog: Catalog;
}

/**
 * Largest site: 10 million racks of 15 kW take 150 GW, more than the mean electricity use of any country but China and the
 * USA (IEA, Electricity 2025). Counts of pods and of their racks multiply, so that a limit of each alone is not enough.
 */
const MOST = { racks: 10_000_000, nodes: 100_000_000 } as const;

/**
 * All pods of a site, each kind as one.
 * @throws GigasiteError SITE004 for a site that is too large
 */
export function podsOf(site: Site, catalog: Catalog): PodPlan[] {
  const surroundings = { feeds: feedsOf(site), loops: loopsOf(site, catalog), site, catalog };
  const pods = site.pods.map((pod) => sizePod(pod, surroundings));
  ensureSize(pods);
  return pods;
}

function ensureSize(pods: readonly PodPlan[]): void {
  for (const key of ["racks", "nodes"] as const) {
    const counts = pods.map((pod) => pod[key]);
    const total = sum(counts);
    if (total <= MOST[key]) continue;
    const largest = counts.indexOf(maxOf(counts));
    throw GigasiteError.of({
      code: "SITE004",
      path: `pods[${largest}]`,
      message: `the site has too many ${key}`,
      found: `${figure(total)} ${key}, of which ${figure(at(counts, largest))} in pods "${at(pods, largest).name}"`,
      allowed: `at most ${figure(MOST[key])} ${key} in a site`,
      remedy: "reduce the number of pods, or of racks and nodes per pod",
    });
  }
}

/** Nodes, racks, power and heat of all identical pods of a kind. */
export function sizePod(pod: Pod, surroundings: PodSurroundings): PodPlan {
  if (pod.stands === "network-racks") return sharingPod(pod, surroundings);
  const { feeds, loops, site, catalog } = surroundings;
  const { distribution, redundancy } = site.power;
  const node = catalog.of(pod.node, "node");
  const system = node.system === undefined ? undefined : catalog.of(node.system, "rack-system");
  const rack = system ?? catalog.of(pod.rack, "rack");
  const { nodesPerPod, racksPerPod, nodesPerRack } = layout(pod, node, rack);

  const liquid = loops.find((loop) =>
    pod.cooling === undefined ? loop.kind === "direct-to-chip" : loop.name === pod.cooling,
  );
  const liquidShare = liquid === undefined ? 0 : liquid.kind === "direct-to-chip" ? node.liquidShare : 1;
  const inRackCdu = liquid?.kind === "direct-to-chip" && liquid.cdusPer === "rack" ? liquid.cdu : undefined;

  const nodes = nodesPerPod * pod.count;
  const racks = racksPerPod * pod.count;
  const kwPerNode = node.maximum.toKilowatts();
  const kwPerRack = nodesPerRack * kwPerNode;
  const itPowerKw = nodes * kwPerNode;
  const rackFeed = system ? null : rackFeedOf(kwPerRack, { distribution, redundancy, catalog });
  return {
    name: pod.name,
    count: pod.count,
    node: node.id,
    gpu: node.gpu ?? null,
    rack: rack.id,
    rackPdu: distribution.rackPdu,
    nodesPerPod,
    racksPerPod,
    nodesPerRack,
    nodes,
    gpus: nodes * node.gpus,
    racks,
    rackPdus: racks * (rackFeed?.pdus ?? 0),
    system: system ? { part: system.id, count: racks } : null,
    nvlink: system?.nvlinkSwitchTrays ? { domains: racks, switchTrays: racks * system.nvlinkSwitchTrays } : null,
    manifolds: !system && liquid?.kind === "direct-to-chip" && liquidShare > 0 ? { part: MANIFOLD, count: racks } : null,
    kwPerRack,
    rackUnitsPerRack:
      nodesPerRack * (node.rackUnits ?? 0) + (inRackCdu === undefined ? 0 : (catalog.get(inRackCdu).rackUnits ?? 0)),
    rackHeight: rack.rackUnits ?? null,
    itPowerKw,
    typicalItPowerKw: node.typical === undefined ? null : nodes * node.typical.toKilowatts(),
    rackFeed,
    busways: buswaysOf(
      { racks: racksPerPod, kw: nodesPerPod * kwPerNode, entry: system ? "busway" : "rack-pdu" },
      site,
      catalog,
    ),
    liquidHeatKw: itPowerKw * liquidShare,
    airHeatKw: itPowerKw * (1 - liquidShare),
    feeds: pod.feeds ?? feeds.map((feed) => feed.name),
    cooling: liquid?.name ?? null,
  };
}

/**
 * Pods whose nodes share racks with switches: those racks have the PDUs, busways and cooling, and as many nodes as fit,
 * limited by `nodesPerRack`.
 */
function sharingPod(pod: Pod, { feeds, site, catalog }: PodSurroundings): PodPlan {
  const node = catalog.of(pod.node, "node");
  const units = switchUnits(site.floor, catalog.of(DEFAULT_RACK, "rack").rackUnits ?? 0);
  const nodesPerPod = pod.nodes ?? 1;
  const nodes = nodesPerPod * pod.count;
  const itPowerKw = nodes * node.maximum.toKilowatts();
  return {
    name: pod.name,
    count: pod.count,
    node: node.id,
    gpu: node.gpu ?? null,
    rack: DEFAULT_RACK,
    rackPdu: networkDistribution(site.power.distribution).rackPdu,
    nodesPerPod,
    racksPerPod: 0,
    nodesPerRack: Math.max(1, Math.floor(units / Math.max(1, node.rackUnits ?? 1))),
    nodes,
    gpus: nodes * node.gpus,
    racks: 0,
    rackPdus: 0,
    system: null,
    nvlink: null,
    manifolds: null,
    kwPerRack: 0,
    rackUnitsPerRack: 0,
    rackHeight: null,
    itPowerKw,
    typicalItPowerKw: node.typical === undefined ? null : nodes * node.typical.toKilowatts(),
    rackFeed: null,
    busways: null,
    liquidHeatKw: 0,
    airHeatKw: itPowerKw,
    feeds: feeds.map((feed) => feed.name),
    cooling: null,
  };
}

/** Nodes and racks of one pod, from the given keys. */
function layout(pod: Pod, node: PartOf<"node">, rack: PartOf<"rack" | "rack-system">) {
  const fits = Math.max(1, Math.floor(((rack.rackUnits ?? 0) - RESERVED_RACK_UNITS) / Math.max(1, node.rackUnits ?? 1)));
  const usual = rack.class === "rack-system" ? rack.nodes : (node.nodesPerRack ?? fits);
  const nodesPerRack =
    pod.nodesPerRack ?? (pod.nodes !== undefined && pod.racks !== undefined ? Math.ceil(pod.nodes / pod.racks) : usual);
  const racksPerPod = pod.racks ?? (pod.nodes === undefined ? 1 : Math.ceil(pod.nodes / nodesPerRack));
  return { nodesPerRack, racksPerPod, nodesPerPod: pod.nodes ?? racksPerPod * nodesPerRack };
}
