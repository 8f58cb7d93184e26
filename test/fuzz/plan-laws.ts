/** What this module reads of the JSON of a plan. */
interface Plan {
  readonly phase?: string | null;
  readonly totals: Readonly<Record<string, number | null>>;
  readonly pods: readonly {
    readonly gpus: number;
    readonly nodes: number;
    readonly racks: number;
    readonly count: number;
    readonly nodesPerPod: number;
    readonly itPowerKw: number;
    readonly liquidHeatKw: number;
    readonly airHeatKw: number;
  }[];
  readonly fabrics: readonly {
    readonly name: string;
    readonly powerKw: number;
    readonly radix: number;
    readonly unbuildable: string | null;
    readonly tiers: readonly {
      readonly tier: string;
      readonly switches: number;
      readonly upPorts: number;
      readonly powerKw: number;
    }[];
    readonly cables: readonly {
      readonly layer: string;
      readonly count: number;
      readonly lengthM: number;
      readonly meanLengthM: number;
      readonly transceivers: readonly { readonly powerKw: number }[];
    }[];
  }[];
  readonly power: {
    readonly feeds: readonly { readonly firmKw: number; readonly capacityKw: number; readonly loadKw: number }[];
    readonly stages: readonly { readonly working: number; readonly units: number }[];
  } | null;
  readonly operation: {
    readonly energyMwhPerYear: number;
    readonly feeds: readonly { readonly energyMwhPerYear: number }[];
  } | null;
}

const HOURS_PER_YEAR = 8760;

/** What every plan keeps, worked out anew from its JSON; returns what does not hold. */
export function planLaws(plan: Plan): string[] {
  const { totals, pods, fabrics, power, operation } = plan;
  const total = (key: string) => totals[key] ?? 0;
  return [
    ...notFinite(plan, ""),
    ...equal("GPUs", total("gpus"), sum(pods, "gpus")),
    ...equal("nodes", total("nodes"), sum(pods, "nodes")),
    ...pods.flatMap((pod) => equal("nodes of pods", pod.nodes, pod.count * pod.nodesPerPod)),
    ...pods.flatMap((pod) => equal("heat of pods", pod.liquidHeatKw + pod.airHeatKw, pod.itPowerKw)),
    ...atMost("IT power of pods", sum(pods, "itPowerKw") + sum(fabrics, "powerKw"), total("itPowerKw")),
    ...atMost("IT power", total("itPowerKw"), total("facilityPowerKw")),
    ...fabrics.flatMap((fabric) => [
      ...equal(
        `power of ${fabric.name}`,
        fabric.powerKw,
        sum(fabric.tiers, "powerKw") +
          fabric.cables.reduce((before, { transceivers }) => before + sum(transceivers, "powerKw"), 0),
      ),
      ...fabric.cables.flatMap(({ lengthM, meanLengthM }) => atMost(`mean length of ${fabric.name}`, meanLengthM, lengthM)),
    ]),
    ...(power?.feeds ?? []).flatMap(({ firmKw, capacityKw }) => atMost("firm capacity", firmKw, capacityKw)),
    ...(power?.stages ?? []).flatMap(({ working, units }) => atMost("working units", working, units)),
    ...(operation ? equal("energy", operation.energyMwhPerYear, sum(operation.feeds, "energyMwhPerYear")) : []),
    ...(operation
      ? atMost("energy of a year", operation.energyMwhPerYear, (total("facilityPowerKw") * HOURS_PER_YEAR) / 1000)
      : []),
  ];
}

function notFinite(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => notFinite(each, `${path}.${key}`));
}

function sum<K extends string>(list: readonly Readonly<Record<K, number>>[], key: K): number {
  return list.reduce((before, each) => before + each[key], 0);
}

/** Figures of the JSON are rounded to three decimals or so. */
const within = (left: number, right: number) => Math.max(Math.abs(left), Math.abs(right)) * 1e-6 + 0.05;

function equal(what: string, left: number, right: number): string[] {
  return Math.abs(left - right) <= within(left, right) ? [] : [`${what}: ${left} is not ${right}`];
}

function atMost(what: string, left: number, right: number): string[] {
  return left <= right + within(left, right) ? [] : [`${what}: ${left} is more than ${right}`];
}
