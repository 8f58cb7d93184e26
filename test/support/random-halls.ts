import * as fc from "fast-check";
import { Catalog, type PartClass } from "../../lib/catalog";
import type { SiteInput } from "../../lib/model";

type PowerInput = NonNullable<SiteInput["power"]>;
type CoolingInput = NonNullable<SiteInput["cooling"]>;
type LoopInput = NonNullable<CoolingInput["loops"]>[number];

const redundancy = fc.constantFrom("N", "N+1", "2N", "3N/2", "catcher");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const idsOf = (...classes: PartClass[]) =>
  classes.flatMap((partClass) =>
    Catalog.default()
      .all(partClass)
      .map(({ id }) => id),
  );
/** A part of the catalog, of one of these classes. */
const part = (...classes: PartClass[]) => fc.constantFrom(...idsOf(...classes));
/** The same, or none. */
const maybePart = (...classes: PartClass[]) => fc.constantFrom(undefined, ...idsOf(...classes));

const pod = (name: string) =>
  fc.record({
    name: fc.constant(name),
    count: fc.integer({ min: 1, max: 40 }),
    racks: fc.integer({ min: 1, max: 8 }),
    nodesPerRack: fc.integer({ min: 1, max: 8 }),
    node: fc.constantFrom(
      "supermicro-4u-hgx-h100",
      "nvidia-dgx-h100",
      "nvidia-gb300-nvl72-tray",
      "generic-storage-appliance",
    ),
    cooling: maybe(fc.constantFrom("a", "b", "c")),
  });

const UNITS = { "direct-to-chip": "cdu", "rear-door": "rear-door", air: "air-handler" } as const;

const loop = (name: string): fc.Arbitrary<LoopInput> =>
  fc.constantFrom(...(["direct-to-chip", "rear-door", "air"] as const)).chain((kind) =>
    fc
      .record({
        kind: fc.constant(kind),
        cdu: maybePart(UNITS[kind]),
        cdusPer: fc.constantFrom("rack", "row", "pod", "hall"),
        count: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined, freq: 3 }),
        redundancy,
        fluid: maybe(fc.constantFrom("water", "pg25", "air")),
        supplyC: fc.integer({ min: 15, max: 45 }),
        riseK: fc.integer({ min: -2, max: 20 }),
      })
      .map(({ supplyC, riseK, ...own }) => ({ name, ...own, supply: `${supplyC} C`, return: `${supplyC + riseK} C` })),
  );

const cooling: fc.Arbitrary<CoolingInput> = fc.record({
  // Pods name these loops.
  loops: fc.tuple(loop("a"), loop("b"), loop("c")),
  heatRejection: fc.record({
    part: part("chiller", "dry-cooler", "cooling-tower"),
    redundancy,
    count: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 3 }),
  }),
});

const feed = (name: string) =>
  fc.oneof(
    fc.record({
      name: fc.constant(name),
      kind: fc.constant("utility"),
      capacity: fc.constantFrom("2 MW", "20 MW", "90 MW"),
    }),
    fc.record({
      name: fc.constant(name),
      kind: fc.constantFrom("gas-turbine", "genset"),
      part: part("generator"),
      count: fc.integer({ min: 1, max: 12 }),
      derating: fc.constantFrom(1, 0.9),
      spares: fc.nat({ max: 2 }),
    }),
  );

const power = fc.record({
  redundancy,
  feeds: fc.oneof(fc.constant([]), fc.tuple(feed("grid")), fc.tuple(feed("grid"), feed("turbines"))),
  storage: fc.oneof(
    fc.constant([]),
    fc.tuple(fc.record({ name: fc.constant("bess"), part: part("battery"), count: fc.integer({ min: 1, max: 50 }) })),
  ),
  distribution: fc.record({
    powerFactor: fc.constantFrom(0.9, 0.95, 1),
    ups: maybePart("ups"),
    busway: maybePart("busway"),
  }),
}) as fc.Arbitrary<PowerInput>;

const location = fc.record({
  designDay: fc.record(
    {
      dryBulb: fc.integer({ min: 10, max: 45 }).map((celsius) => `${celsius} C`),
      wetBulb: fc.integer({ min: 5, max: 30 }).map((celsius) => `${celsius} C`),
    },
    { requiredKeys: ["dryBulb"] },
  ),
});

/** Power and cooling of any make, good or bad, over one or two kinds of pods; for `checkedSample`. */
export const randomHalls: fc.Arbitrary<Partial<SiteInput>> = fc.record(
  {
    pods: fc.oneof(fc.tuple(pod("h100")), fc.tuple(pod("h100"), pod("other"))),
    fabrics: fc.constantFrom<SiteInput["fabrics"]>([], [{ name: "compute", role: "compute" }]),
    islands: fc.constantFrom(1, 1, 2, 3),
    floor: fc.record({ rowRacks: fc.integer({ min: 8, max: 40 }) }),
    location,
    power,
    cooling,
  },
  { requiredKeys: ["pods", "fabrics", "power", "cooling"] },
);
