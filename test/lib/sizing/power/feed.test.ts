import { Catalog } from "../../../../lib/catalog";
import { feedSchema, type FeedInput } from "../../../../lib/model";
import { capacityWithout, generates, sizeFeeds } from "../../../../lib/sizing/power/feed";
import { Power } from "../../../../lib/units";

const catalog = Catalog.default();
const feeds = (kw: number, ...inputs: FeedInput[]) => {
  const names = new Set(inputs.map(({ name }) => name));
  return sizeFeeds(
    inputs.map((input) => feedSchema.parse(input)),
    [{ kw, feeds: names }],
    catalog,
  );
};
const turbines = (more: Partial<FeedInput> = {}): FeedInput => ({
  ...{ name: "turbines", kind: "gas-turbine", part: "solar-smt-130", count: 15 },
  ...more,
});
const grid = (capacity?: string, more: Partial<FeedInput> = {}): FeedInput => ({
  ...{ name: "grid", kind: "utility", capacity },
  ...more,
});

describe("sizeFeeds", () => {
  it("derates the units of a feed, and keeps its reserve out of what is firm", () => {
    expect(feeds(1000, turbines({ derating: 0.9, spares: 1 }))).toMatchObject([
      {
        unitKw: expect.closeTo(14_823, 6),
        capacityKw: expect.closeTo(15 * 14_823, 6),
        firmKw: expect.closeTo(14 * 14_823, 6),
        units: { part: "solar-smt-130", count: 15 },
      },
    ]);
  });

  it("counts the units of a stated capacity, derated and with the reserve", () => {
    const [feed] = feeds(1000, turbines({ count: undefined, capacity: "100 MW", derating: 0.9, spares: 1 }));
    expect(feed).toMatchObject({ units: { count: 8 }, capacityKw: 100_000, firmKw: 100_000 });
  });

  it("keeps any number of units in reserve", () => {
    const [feed] = feeds(1000, turbines({ spares: 3 }));
    expect(feed).toMatchObject({ capacityKw: expect.closeTo(15 * 16_470, 6), firmKw: expect.closeTo(12 * 16_470, 6) });
  });

  it("says what is firm where units are stated and too few", () => {
    const [feed] = feeds(1000, turbines({ capacity: "247 MW", spares: 1 }));
    expect(feed).toMatchObject({ capacityKw: 247_000, firmKw: expect.closeTo(14 * 16_470, 6) });
  });

  it("gives a feed that says nothing what the site needs, in whole megawatts", () => {
    expect(feeds(1500, grid())).toMatchObject([{ capacityKw: 2000, firmKw: 2000, loadKw: 1500, utilization: 0.75 }]);
  });

  it("has no utilization for a feed that can carry nothing yet", () => {
    const idle = { ...feedSchema.parse(grid("1 MW")), capacity: Power.kilowatts(0) };
    const [feed] = sizeFeeds([idle], [{ kw: 1500, feeds: new Set(["grid"]) }], catalog);
    expect(feed).toMatchObject({ units: { count: 0 }, capacityKw: 0, loadKw: 1500, utilization: null });
  });

  it("finds the worst load over the losses of whole feeds and of single units", () => {
    const worst = (...inputs: FeedInput[]) => feeds(100_000, ...inputs).map((feed) => feed.worstCaseLoadKw);
    expect(worst(grid("100 MW"), turbines({ count: 2 }))).toEqual([100_000, 100_000]);
    expect(worst(turbines())).toEqual([100_000]);
  });
});

describe("capacityWithout", () => {
  it("is what the units that are left give, and no more than the feed says", () => {
    const [all] = feeds(1000, turbines());
    const [stated] = feeds(1000, turbines({ capacity: "200 MW" }));
    if (!all || !stated) throw new Error("no feeds");
    expect(capacityWithout(all, 1)).toBeCloseTo(14 * 16_470, 6);
    expect(capacityWithout(stated, 1)).toBe(200_000);
    expect(capacityWithout(stated, 5)).toBeCloseTo(10 * 16_470, 6);
    expect(capacityWithout(stated, 20)).toBe(0);
  });

  it("is that of the feed where it has no units", () => {
    const feed = { name: "g", kind: "genset", units: null, unitKw: null, capacityKw: 5, firmKw: 5 } as const;
    expect(capacityWithout(feed, 1)).toBe(5);
  });
});

describe("generates", () => {
  it("tells generators from the megawatts of a substation", () => {
    const [utility, generators] = feeds(1000, grid("150 MW"), turbines());
    expect([utility, generators].map((feed) => feed && generates(feed, catalog))).toEqual([false, true]);
  });
});
