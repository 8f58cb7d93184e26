import { Catalog } from "../../../../lib/catalog";
import { distributionSchema } from "../../../../lib/model/power";
import { amperes, availableKva, rackFeedOf, rackPduKw } from "../../../../lib/sizing/rack/rack-feed";

const catalog = Catalog.default();
const supply = (redundancy: "N" | "2N" = "N", changes = {}) => ({
  ...{ redundancy, catalog, distribution: distributionSchema.parse(changes) },
});

describe("availableKva", () => {
  // Source: NetBox, `PowerFeed.available_power`: voltage x amperage x utilization, times the root of 3 with three phases.
  it("is voltage times amperage times utilization", () => {
    expect(availableKva(230, 16, 1, 80)).toBeCloseTo(2.944, 9);
    expect(availableKva(415, 60, 3, 80)).toBeCloseTo(34.5, 1);
  });
});

describe("amperes", () => {
  it("undoes the formula of the available power at a power factor of 1", () => {
    const distribution = distributionSchema.parse({ voltage: 400, powerFactor: 1 });
    expect(amperes(availableKva(400, 32, 3, 100), distribution)).toBeCloseTo(32, 9);
  });

  it("grow as the power factor falls, and by the root of 3 with one phase", () => {
    const at = (changes: object) => amperes(10, distributionSchema.parse(changes));
    expect(at({ powerFactor: 0.5 })).toBeCloseTo(2 * at({ powerFactor: 1 }), 9);
    expect(at({ phases: 1 }) / at({ phases: 3 })).toBeCloseTo(Math.sqrt(3), 9);
  });
});

describe("rackFeedOf", () => {
  it("hangs a rack of eight H100 nodes on three PDUs of 60 A", () => {
    expect(rackFeedOf(81.6, supply())).toMatchObject({
      ...{ voltageV: 415, phases: 3, amperageA: 60, maxUtilizationPct: 80, pdus: 3, working: 3 },
      ...{ loadKw: expect.closeTo(27.2, 9), loadA: expect.closeTo(39.83, 2), worstCaseLoadKw: expect.closeTo(27.2, 9) },
    });
  });

  it("loads each PDU by half with 2N, and fully when one side is gone", () => {
    const { pdus, working, loadKw, worstCaseLoadKw } = rackFeedOf(81.6, supply("2N"));
    expect([pdus, working]).toEqual([6, 3]);
    expect(worstCaseLoadKw).toBeCloseTo(2 * loadKw, 9);
  });

  it("never loads a PDU beyond its amperes for good", () => {
    for (let kw = 1; kw < 200; kw++) {
      const { loadA, amperageA, maxUtilizationPct } = rackFeedOf(kw, supply());
      expect(loadA).toBeLessThanOrEqual((amperageA * maxUtilizationPct) / 100);
    }
  });

  it("takes more PDUs where the voltage of the site leaves less of them", () => {
    expect(rackFeedOf(81.6, supply("N", { voltage: 208 })).pdus).toBe(5);
    expect(rackFeedOf(81.6, supply("N", { voltage: 240, phases: 1 })).pdus).toBe(8);
  });

  it("takes the amperage of a PDU that states none from its capacity", () => {
    const own = catalog.with([{ id: "my-pdu", class: "rack-pdu", capacity: "20 kW" }]);
    const feed = rackFeedOf(30, { ...supply("N", { rackPdu: "my-pdu" }), catalog: own });
    expect(feed.pdus).toBe(2);
    expect(feed.availableKw).toBeCloseTo(20 / 0.95, 9);
  });

  it("hangs nothing on no PDU", () => {
    expect(rackFeedOf(0, supply())).toMatchObject({ pdus: 0, working: 0, loadKw: 0, worstCaseLoadKw: 0 });
  });
});

describe("rackPduKw", () => {
  it("is the stated capacity where voltage and power factor leave more", () => {
    expect(rackPduKw(supply("N", { voltage: 480 }))).toBe(34.5);
    expect(rackPduKw(supply())).toBeCloseTo(34.5025 * 0.95, 3);
  });
});
