import type { Catalog } from "../../catalog";
import type { FailureKind, LoopPlan, PodPlan, PowerStagePlan, SitePlan, StoragePlan } from "../../plan/site-plan";
import { branchesOf, COOLING, drawKw, stageLoss, type Stage, type StageLoss } from "../power/power-stage";
import { sum } from "../../units/sum";

/** Figures of a plan that failures follow from. */
export type FailureFigures = Pick<SitePlan, "pods" | "fabrics" | "power" | "cooling" | "totals">;

/** The same with the power chain. */
export interface ChainedFigures extends FailureFigures {
  readonly chain: readonly StageLoss[];
}

/** Power and energy of a battery. */
export type Reserve = Pick<StoragePlan, "powerKw" | "energyKwh">;

/** Units that carry a load together; a site has equally many of them in each of one or more sets. */
export interface Pool {
  /** Distinguishes it from all others. */
  readonly key: string;
  readonly kind: FailureKind;
  readonly part: string;
  /** Whose they are, in words, such as ` of loop tcs`; empty for those of the whole site. */
  readonly of: string;
  readonly path: string;
  readonly units: number;
  readonly sets: number;
  /** Units of the set that is looked at, the load of which is the largest. */
  readonly unitsPerSet: number;
  readonly unitKw: number;
  readonly setKw: number;
  /** Maximum number of pods that depend on a set: 1 for a rack, a row of one pod or a pod. */
  readonly podsPerSet: number;
  /** Load of each dependent pod. */
  readonly pods: readonly { readonly pod: string; readonly kw: number }[];
  /** Batteries behind the units, which bridge their loss. */
  readonly reserve: readonly Reserve[];
}

/** The power chain of a plan: the efficiency of each stage. */
export function chainOf({ power }: Pick<FailureFigures, "power">, catalog: Catalog): StageLoss[] {
  return power.stages.map(({ stage, part }) => stageLoss(stage, part, catalog));
}

/** IT power of one pod of a kind in kilowatts, whereas a plan has the sum of all pods. */
export function kwOf(pod: Pick<PodPlan, "itPowerKw" | "count">): number {
  return pod.itPowerKw / pod.count;
}

/** Cooling power of a pod over its IT power; lost pods no longer need it. */
export function coolingPerItKw({ cooling, totals }: Pick<FailureFigures, "cooling" | "totals">): number {
  return totals.itPowerKw === 0 ? 0 : cooling.powerKw / totals.itPowerKw;
}

/** The batteries of the UPS themselves, where the catalog knows how long they last. */
export function upsReserve({ power }: Pick<FailureFigures, "power">, catalog: Catalog): Reserve[] {
  return power.stages
    .filter(({ stage }) => stage === "ups")
    .map(({ part, capacityKw }) => ({
      powerKw: capacityKw,
      energyKwh: (capacityKw * (catalog.of(part, "ups").bridgeMinutes ?? 0)) / 60,
    }))
    .filter(({ energyKwh }) => energyKwh > 0);
}

/** All units of a site that carry a load together, but for feeds and batteries. */
export function poolsOf(plan: ChainedFigures, catalog: Catalog): Pool[] {
  return [...stagePools(plan, catalog), ...loopPools(plan, catalog), ...rejectionPool(plan, catalog)];
}

function stagePools(plan: ChainedFigures, catalog: Catalog): Pool[] {
  const { chain } = plan;
  const coolingKw = coolingPerItKw(plan);
  const branches = new Map(branchesOf({ ...plan, networkKw: 0, coolingKw: 0 }).map((branch) => [branch.name, branch]));
  /** Load of a pod on a stage, including its cooling if that is fed through the stage. */
  const podKw = (pod: PodPlan, stage: Stage) => {
    const { entry = "rack-pdu" } = branches.get(pod.name) ?? {};
    const kw = kwOf(pod);
    const cooling = { name: COOLING, kw: kw * coolingKw, entry: "transformer" } as const;
    return drawKw({ kw, entry }, chain, stage) + drawKw(cooling, chain, stage);
  };
  const shared = ({ stage, part, units, capacityKw, loadKw }: PowerStagePlan): Pool => ({
    key: stage,
    kind: stage,
    part,
    of: "",
    path: `power.distribution.${stage}`,
    units,
    sets: 1,
    unitsPerSet: units,
    unitKw: capacityKw / units,
    setKw: loadKw,
    podsPerSet: Infinity,
    pods: plan.pods.map((pod) => ({ pod: pod.name, kw: podKw(pod, stage) })),
    reserve: stage === "transformer" ? upsReserve(plan, catalog) : [],
  });
  const perPod = ({ stage, part, units, capacityKw }: PowerStagePlan): Pool[] =>
    plan.pods.flatMap((pod, index): Pool[] => {
      const own = ownUnits(pod, stage, podKw(pod, stage));
      if (!own || own.unitsPerSet === 0) return [];
      return [
        {
          key: `${stage} ${pod.name}`,
          kind: stage,
          part,
          of: ` of pod ${pod.name}`,
          path: `pods[${index}]`,
          units: own.sets * own.unitsPerSet,
          unitKw: capacityKw / units,
          ...own,
          pods: [{ pod: pod.name, kw: podKw(pod, stage) }],
          podsPerSet: 1,
          reserve: [],
        },
      ];
    });
  return plan.power.stages.flatMap((stage) =>
    stage.stage === "rack-pdu" || stage.stage === "busway" ? perPod(stage) : [shared(stage)],
  );
}

/** Sets of the units that a kind of pods has for itself: PDUs by rack, busways by row. */
function ownUnits(
  pod: PodPlan,
  stage: Stage,
  podKw: number,
): (Partial<Pool> & Pick<Pool, "sets" | "unitsPerSet" | "setKw">) | null {
  if (stage === "rack-pdu") {
    const { pdus = 0, pduKw: unitKw = 0 } = pod.rackFeed ?? {};
    return pod.rackFeed && { sets: pod.racks, unitsPerSet: pdus, unitKw, setKw: Math.min(pod.kwPerRack, podKw) };
  }
  if (!pod.busways) return null;
  const { rows, unitsPerRow } = pod.busways;
  return { sets: pod.count * rows, unitsPerSet: unitsPerRow, setKw: podKw / rows };
}

function loopPools(plan: FailureFigures, catalog: Catalog): Pool[] {
  const { loops } = plan.cooling;
  const airLoop = loops.find((loop) => loop.kind !== "direct-to-chip");
  return loops.flatMap((loop, index): Pool[] => {
    if (loop.cdu === null || loop.cdus === 0) return [];
    const pods = plan.pods
      .map((pod) => ({ pod: pod.name, kw: loopHeatKw(pod, loop, loop === airLoop) / pod.count }))
      .filter(({ kw }) => kw > 0);
    const sets = Math.max(1, Math.min(loop.sets, loop.cdus));
    return [
      {
        key: `loop ${loop.name}`,
        kind: "cdu",
        part: loop.cdu,
        of: ` of loop ${loop.name}`,
        path: `cooling.loops[${index}]`,
        units: loop.cdus,
        sets,
        unitsPerSet: Math.floor(loop.cdus / sets),
        unitKw: catalog.of(loop.cdu, "cdu", "rear-door", "air-handler").capacity.toKilowatts(),
        podsPerSet: loop.cdusPer === "rack" || loop.cdusPer === "pod" ? 1 : Infinity,
        setKw: loop.setKw,
        pods,
        reserve: [],
      },
    ];
  });
}

/** Heat of a kind of pods that a loop takes up. */
function loopHeatKw(pod: PodPlan, loop: LoopPlan, takesAir: boolean): number {
  return (pod.cooling === loop.name ? pod.liquidHeatKw : 0) + (takesAir ? pod.airHeatKw : 0);
}

function rejectionPool({ pods, cooling, totals }: FailureFigures, catalog: Catalog): Pool[] {
  const { part, units, heatKw } = cooling.heatRejection;
  if (units === 0 || sum(pods.map((pod) => pod.itPowerKw)) === 0) return [];
  return [
    {
      key: "heat rejection",
      kind: "heat-rejection",
      part,
      of: "",
      path: "cooling.heatRejection",
      units,
      sets: 1,
      unitsPerSet: units,
      setKw: heatKw,
      podsPerSet: Infinity,
      reserve: [],
      unitKw: catalog.of(part, "chiller", "dry-cooler", "cooling-tower").capacity.toKilowatts(),
      pods: pods.map((pod) => ({ pod: pod.name, kw: (heatKw * pod.itPowerKw) / pod.count / totals.itPowerKw })),
    },
  ];
}
