import type { Catalog } from "../../catalog";
import { SHORTEST_ROW, type Distribution, type Site } from "../../model";
import { networkDistribution } from "../rack/network-racks";
import type { NetworkRackPlan, PodPlan, PowerStagePlan } from "../../plan/site-plan";
import { rackPduKw } from "../rack/rack-feed";
import { unitsFor } from "../design/redundancy";
import { sum } from "../../units/sum";

/** Stages from the racks to the feeds. */
export const STAGES = ["rack-pdu", "busway", "ups", "transformer"] as const;
export type Stage = (typeof STAGES)[number];

/** A load and its first stage: it passes that stage and all stages upstream. */
export interface Branch {
  readonly name: string;
  readonly kw: number;
  readonly entry: Stage;
}

/** A stage of a site, with the share of the power that passes it. */
export interface StageLoss {
  readonly stage: Stage;
  readonly efficiency: number;
}

/** Loads in the racks and outside them. */
export interface Loads {
  readonly pods: readonly PodPlan[];
  readonly networkKw: number;
  readonly networkRacks: NetworkRackPlan;
  readonly coolingKw: number;
}

/** Names of the branches that are no pods; no pod can have them. */
export const NETWORK = "(network)";
export const COOLING = "(cooling)";

/** Loads by branch: pods and switches are fed from PDUs, rack-scale systems from the busway, cooling from transformers only. */
export function branchesOf({ pods, networkKw, coolingKw }: Pick<Loads, "pods" | "networkKw" | "coolingKw">): Branch[] {
  return [
    ...pods.map((pod): Branch => ({ name: pod.name, kw: pod.itPowerKw, entry: entryOf(pod) })),
    { name: NETWORK, kw: networkKw, entry: "rack-pdu" },
    { name: COOLING, kw: coolingKw, entry: "transformer" },
  ];
}

/** The first stage of a pod. */
export function entryOf({ system }: Pick<PodPlan, "system">): Stage {
  return system ? "busway" : "rack-pdu";
}

/** The stages that a site has, from the racks to the feeds. */
export function stageLosses(site: Pick<Site, "power">, catalog: Catalog): StageLoss[] {
  const { transformer, ups, busway, rackPdu } = site.power.distribution;
  const parts = { "rack-pdu": rackPdu, busway, ups, transformer };
  return STAGES.flatMap((stage) => {
    const part = parts[stage];
    return part === undefined ? [] : [stageLoss(stage, part, catalog)];
  });
}

/** A stage of one part. Rack PDUs and busways lose nothing where no loss is known. */
export function stageLoss(stage: Stage, part: string, catalog: Catalog): StageLoss {
  return { stage, efficiency: catalog.of(part, stage).efficiency ?? 1 };
}

/**
 * Load of a branch at the downstream side of a stage or, without a stage, at the feeds: `load / (efficiency x efficiency x
 * ...)` over the stages between. 0 if the branch does not pass the stage.
 */
export function drawKw({ kw, entry }: Omit<Branch, "name">, losses: readonly StageLoss[], stage?: Stage): number {
  const first = STAGES.indexOf(entry);
  const last = stage === undefined ? STAGES.length : STAGES.indexOf(stage);
  if (last < first) return 0;
  const between = losses.filter((loss) => STAGES.indexOf(loss.stage) >= first && STAGES.indexOf(loss.stage) < last);
  return between.reduce((drawn, { efficiency }) => drawn / efficiency, kw);
}

/** The busways of a pod: each row of its racks has its own, with spares by the site's redundancy. */
export function buswaysOf(
  { racks, kw, entry }: { readonly racks: number; readonly kw: number; readonly entry: Stage },
  { power, floor }: Pick<Site, "power" | "floor">,
  catalog: Catalog,
): PodPlan["busways"] {
  const { busway, powerFactor } = power.distribution;
  if (busway === undefined) return null;
  // Not the row that the floor would take: that depends on the other pods, on which this one must not depend.
  const rows = Math.max(1, Math.ceil(racks / (floor.rowRacks ?? SHORTEST_ROW)));
  const unitKw = catalog.of(busway, "busway").capacity.toKilovoltAmperes() * powerFactor;
  const rowKw = drawKw({ kw, entry }, stageLosses({ power }, catalog), "busway") / rows;
  const { working, installed } = unitsFor(rowKw, unitKw, power.redundancy);
  return { rows, workingPerRow: working, unitsPerRow: installed };
}

/** The stages with their units, load and losses; stages without load are left out. */
export function sizeStages(site: Site, loads: Loads, catalog: Catalog): PowerStagePlan[] {
  const losses = stageLosses(site, catalog);
  const branches = branchesOf(loads);
  const { distribution, redundancy } = site.power;
  const plan = (stage: Stage, part: string, unitKw: number, count: (loadKw: number) => Count): PowerStagePlan[] => {
    const drawn = branches.map((branch) => drawKw(branch, losses, stage));
    const loadKw = sum(drawn);
    const efficiency = losses.find((loss) => loss.stage === stage)?.efficiency ?? 1;
    const { working, units, capacityKw = units * unitKw } = count(loadKw);
    if (units === 0) return [];
    return [{ stage, part, working, units, capacityKw, loadKw, lossKw: loadKw * (1 / efficiency - 1) }];
  };
  const shared = (unitKw: number) => (loadKw: number) => {
    const { working, installed } = unitsFor(loadKw, unitKw, redundancy);
    return { working, units: installed };
  };
  const kwOf = (kva: number) => kva * distribution.powerFactor;
  const { rackPdu, busway, ups, transformer } = distribution;
  const upsKw = ups === undefined ? 0 : kwOf(catalog.of(ups, "ups").capacity.toKilovoltAmperes());
  const transformerKw = kwOf(catalog.of(transformer, "transformer").capacity.toKilovoltAmperes());
  return [
    ...plan("rack-pdu", rackPdu, rackPduKw({ distribution, catalog }), () => rackPdus(site, loads, catalog)),
    ...(busway === undefined
      ? []
      : plan("busway", busway, kwOf(catalog.of(busway, "busway").capacity.toKilovoltAmperes()), () =>
          busways(site, loads, catalog),
        )),
    ...(ups === undefined ? [] : plan("ups", ups, upsKw, shared(upsKw))),
    ...plan("transformer", transformer, transformerKw, shared(transformerKw)),
  ];
}

interface Count {
  readonly working: number;
  readonly units: number;
  /** If not all of them are identical. */
  readonly capacityKw?: number;
}

function rackPdus({ power: { distribution } }: Site, { pods, networkRacks }: Loads, catalog: Catalog): Count {
  const inPods = sum(pods.map((pod) => pod.rackPdus));
  const kwOf = (own: Distribution) => rackPduKw({ distribution: own, catalog });
  return {
    working: sum(pods.map((pod) => (pod.rackFeed?.working ?? 0) * pod.racks)) + networkRacks.workingRackPdus,
    units: inPods + networkRacks.rackPdus,
    capacityKw: inPods * kwOf(distribution) + networkRacks.rackPdus * kwOf(networkDistribution(distribution)),
  };
}

function busways(site: Site, { pods, networkKw, networkRacks }: Loads, catalog: Catalog): Count {
  const kw = networkKw + sum(pods.filter(({ racks }) => racks === 0).map(({ itPowerKw }) => itPowerKw));
  const network = buswaysOf({ racks: networkRacks.count, kw, entry: "rack-pdu" }, site, catalog);
  const all = [...pods.map(({ count, busways: own }) => ({ count, own })), { count: 1, own: network }];
  return {
    working: sum(all.map(({ count, own }) => (own ? count * own.rows * own.workingPerRow : 0))),
    units: sum(all.map(({ count, own }) => (own ? count * own.rows * own.unitsPerRow : 0))),
  };
}
