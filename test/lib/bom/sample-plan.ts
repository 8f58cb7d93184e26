import { partSchema, type Part, type PartInput } from "../../../lib/catalog/part";
import type { Price } from "../../../lib/catalog/price-book";
import { GigasiteError } from "../../../lib/errors";
import type { SitePlan } from "../../../lib/plan/site-plan";

const PARTS: readonly PartInput[] = [
  { id: "gpu", class: "gpu", vendor: "Acme", model: "G1", maximum: "700 W", bf16DenseTflops: 1000 },
  {
    ...{ id: "node", class: "node", vendor: "Acme", model: "N8 | liquid", gpu: "gpu", gpus: 8, nics: 8, nicGbps: 400 },
    ...{ maximum: "10.2 kW", weight: "95.5 kg", rackUnits: 4, liquidShare: 0.8 },
  },
  { id: "rack", class: "rack", model: "48U rack", rackUnits: 48, weight: "150 kg" },
  { id: "pdu", class: "rack-pdu", vendor: "Acme", capacity: "34.5 kW" },
  { id: "manifold", class: "manifold" },
  { id: "switch", class: "switch", vendor: "Acme", model: "S64", ports: 64, portGbps: 800, maximum: "1.7 kW", rackUnits: 2 },
  { id: "fibre", class: "cable", vendor: "Acme", model: "=fibre, 30 m", medium: "multimode", length: "30 m" },
  { id: "optic", class: "transceiver", ports: 2, portGbps: 400, medium: "multimode", reach: "50 m", maximum: "17 W" },
  { id: "turbine", class: "generator", capacity: "16 MW" },
  { id: "transformer", class: "transformer", capacity: "2500 kVA", efficiency: 0.99 },
  { id: "battery", class: "battery", capacity: "979 kW", energy: "3916 kWh" },
  { id: "cdu", class: "cdu", capacity: "100 kW", maximum: "1 kW" },
  { id: "chiller", class: "chiller", capacity: "1680 kW", cop: 4 },
];

const parsed = new Map(PARTS.map((part): [string, Part] => [part.id, partSchema.parse(part)]));

/** A catalog of one part of each class, with short ids. */
export const sampleCatalog = {
  get(id: string): Part {
    const part = parsed.get(id);
    if (part) return part;
    throw GigasiteError.of({ code: "PART001", path: "", message: "unknown part", found: id, remedy: "" });
  },
};

const price = (usd: number, more: Partial<Price> = {}): Price => ({
  ...{ usd, low: usd / 2, high: usd * 2, asOf: "2025", status: "secondary", sources: ["sheet"] },
  ...more,
});

const PRICES: Readonly<Record<string, Price>> = {
  node: price(310_000, { asOf: "2024-08", leadWeeks: 12 }),
  rack: price(3_000.1, { status: "unverified", asOf: "2026-11" }),
  pdu: price(1_800, { status: "stated", asOf: "", sources: [] }),
  switch: price(65_000.33, { status: "derived" }),
  fibre: price(0.07),
  optic: price(850, { status: "unverified", sources: ["sheet", 'a letter, with "quotes" | and <b>bars</b>'] }),
  turbine: price(19_800_000, { status: "unverified" }),
  transformer: price(120_000, { status: "unverified" }),
  battery: price(1_227_090),
  cdu: price(40_000, { status: "unverified" }),
  gpu: price(30_000),
  chiller: price(588_000, { status: "unverified" }),
};

/** Prices of all sample parts but the manifold. */
export const samplePrices = { currency: "USD" as const, price: (part: Part): Price | undefined => PRICES[part.id] };

const loops: SitePlan["cooling"]["loops"] = [
  {
    ...{ name: "tcs", kind: "direct-to-chip", pods: ["liquid"], network: false, heatKw: 98, capacityKw: 200, cdu: "cdu" },
    ...{ cdusPer: "rack", sets: 2, setKw: 49, workingPerSet: 1, cdus: 2, redundancy: "N+1", spareInside: true },
    ...{ fluid: "pg25", flowLpm: 141.23456, supplyC: 30, returnC: 40, powerKw: 0.98 },
    facility: { approachK: 5, supplyC: 25, returnC: 35, flowLpm: 140.1, waterClass: "W27" },
  },
  {
    ...{ name: "doors", kind: "rear-door", pods: [], network: false, heatKw: 0, capacityKw: 0, cdu: null, cdusPer: "rack" },
    ...{ sets: 0, setKw: 0, workingPerSet: 0, cdus: 0, redundancy: "N", spareInside: false, fluid: "water" },
    ...{ flowLpm: 0, supplyC: 30, returnC: 40, powerKw: 0, facility: null },
  },
];

const heatRejection: SitePlan["cooling"]["heatRejection"] = {
  ...{ part: "chiller", kind: "chiller", working: 1, units: 1, heatKw: 172, capacityKw: 1680, redundancy: "N" },
  ...{ powerKw: 26.4, rejectedKw: 198.4, waterLPerHour: 0, coldestC: null },
  outside: { dryBulbC: 35, wetBulbC: 24, stated: false },
};

/** A plan with something in every place: two kinds of pods, a fabric of two tiers, and a fabric that cannot be built. */
export const samplePlan: SitePlan = {
  site: "sample",
  title: "A sample",
  phase: null,
  islands: 1,
  totals: {
    ...{ gpus: 128, nodes: 16, racks: 3, h100Equivalents: 129.4236, bf16Pflops: 128 },
    ...{ itPowerKw: 170.123456, typicalItPowerKw: null, facilityPowerKw: 200, pue: 1.175618, wueLPerKwh: 0 },
  },
  pods: [pod("liquid", 12, 2, { part: "manifold", count: 2 }), pod("air", 4, 1, null)],
  fabrics: [
    {
      ...{ name: "compute", role: "compute", topology: "rail-optimized", pods: ["liquid", "air"], rails: 8, planes: 1 },
      ...{ endpoints: 128, oversubscription: 1, radix: 128, linkGbps: 400 },
      ...{ derived: false, uplinksTo: null, spineRadix: 128, uplinkGbps: 400 },
      ...{ linkSpeeds: [{ gbps: 400, perPort: 1, links: 128 }], mixedCages: 0 },
      tiers: [
        { tier: "leaf", switches: 8, part: "switch", downPorts: 64, upPorts: 64, powerKw: 13.6 },
        { tier: "spine", switches: 4, part: "switch", downPorts: 128, upPorts: 0, powerKw: 6.8 },
      ],
      cables: [
        {
          ...{ layer: "node-leaf", count: 128, lengthM: 12.345678, meanLengthM: 6, cables: [{ part: "fibre", count: 128 }] },
          transceivers: [
            { part: "optic", count: 64, end: "lower", powerKw: 1.088 },
            { part: "optic", count: 64, end: "upper", powerKw: 0 },
          ],
        },
        { layer: "leaf-spine", count: 128, lengthM: 300, meanLengthM: 100, cables: [], transceivers: [] },
      ],
      ...{ bisectionTbps: 25.6, powerKw: 21.488, unbuildable: null },
    },
    {
      ...{ name: "storage", role: "storage", topology: "fat-tree", pods: ["liquid"], rails: 1, planes: 1, endpoints: 12 },
      ...{ oversubscription: 1, radix: 0, linkGbps: 1600, tiers: [], cables: [], bisectionTbps: 0, powerKw: 0 },
      ...{ derived: false, uplinksTo: null, spineRadix: 0, uplinkGbps: 1600, unbuildable: "a port is too slow" },
      ...{ linkSpeeds: [], mixedCages: 0 },
    },
  ],
  networkRacks: { rack: "rack", count: 1, rackPdu: "pdu", rackPdus: 2, workingRackPdus: 2 },
  items: [],
  power: {
    redundancy: "N",
    feeds: [
      {
        ...{ name: "grid", kind: "utility", units: null, capacityKw: 150, loadKw: 100.00049, utilization: 0.6666699 },
        ...{ unitKw: null, firmKw: 150, worstCaseLoadKw: 200 },
      },
      {
        ...{ name: "turbines", kind: "gas-turbine", units: { part: "turbine", count: 1 }, capacityKw: 16000, loadKw: 100 },
        ...{ unitKw: 16000, firmKw: 16000, utilization: 0.00625, worstCaseLoadKw: 200 },
      },
    ],
    storage: [{ name: "bess", part: "battery", count: 3, powerKw: 2937, energyKwh: 11748 }],
    stages: [
      {
        ...{ stage: "transformer", part: "transformer", working: 1, units: 1, capacityKw: 2375, loadKw: 197.5 },
        lossKw: 2.5,
      },
    ],
    ...{ lossesKw: 2.5, rideThroughMinutes: 0 },
  },
  cooling: { loops, air: { heatKw: 65.2 }, heatRejection, powerKw: 27.4 },
  failures: [
    {
      ...{ lost: ["feed grid"], kinds: ["feed"], paths: ["power.feeds[0]"], alike: 1, carriedBy: ["feed turbines"] },
      ...{ utilization: 0.0125, shortKw: 0, dark: [], darkGpus: 0, bridgeMinutes: null },
    },
    {
      ...{ lost: ["one cdu of loop tcs"], kinds: ["cdu"], paths: ["cooling.loops[0]"], alike: 2, carriedBy: [] },
      ...{ utilization: null, shortKw: 49, dark: [{ pod: "liquid", pods: 1, gpus: 96 }], darkGpus: 96, bridgeMinutes: null },
    },
  ],
  operation: {
    loadFactor: 1,
    feeds: [
      {
        ...{ name: "grid", energyMwhPerYear: 876.0043, usdPerKwh: 0.078, gramsCo2PerKwh: 352 },
        stated: { price: false, carbon: false },
      },
      {
        ...{ name: "turbines", energyMwhPerYear: 876, usdPerKwh: 0.05925, gramsCo2PerKwh: 557.13 },
        stated: { price: false, carbon: false },
      },
    ],
    ...{ energyMwhPerYear: 1752.0043, energyUsdPerYear: 120_231.33, co2TonnesPerYear: 796.4, waterM3PerYear: 0 },
    ...{ waterUsdPerYear: 0, interruptionsPerDay: 0.0606, sources: ["SEMI100K", "EGRID", "LLAMA3"] },
  },
  phases: [
    {
      ...{ name: "first", date: "2024-07-22", gpus: 96, itPowerKw: 122.4, facilityPowerKw: 150, installedGpus: 96 },
      ...{ installedItPowerKw: 122.4, feedCapacityKw: 16150, feeds: [], loops, heatRejection, unbuildable: [] },
      pods: [
        { name: "liquid", installed: 1, energized: 1 },
        { name: "air", installed: 0, energized: 0 },
      ],
    },
  ],
};

function pod(name: string, nodes: number, racks: number, manifolds: { part: string; count: number } | null) {
  const itPowerKw = nodes * 10.2;
  return {
    ...{ name, count: 1, node: "node", gpu: "gpu", rack: "rack", rackPdu: "pdu", nodesPerPod: nodes, racksPerPod: racks },
    ...{ nodesPerRack: 6, nodes, gpus: nodes * 8, racks, rackPdus: racks * 2, manifolds, kwPerRack: 61.2 },
    ...{ rackUnitsPerRack: 24, rackHeight: 48, itPowerKw, liquidHeatKw: itPowerKw * 0.8, airHeatKw: itPowerKw * 0.2 },
    ...{ system: null, nvlink: null, feeds: ["grid", "turbines"], cooling: manifolds ? "tcs" : null },
    ...{ typicalItPowerKw: null, rackFeed: null, busways: null },
  };
}
