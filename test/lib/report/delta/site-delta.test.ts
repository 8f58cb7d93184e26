import type { SiteInput } from "../../../../lib/model";
import { siteDelta } from "../../../../lib/report";
import { grown, sampleSite, side } from "../sample-site-delta";

const against = (changes: Partial<SiteInput>) => siteDelta(side("before"), side("after", changes));

describe("siteDelta", () => {
  it("finds no difference between a site and itself, whatever both are called", () => {
    const delta = against({ name: "other", title: "Another name" });
    expect(delta).toMatchObject({ differs: false, other: [], pods: [], bom: { lines: [] } });
    expect(delta.after).toMatchObject({ from: "after", site: "other", title: "Another name", phase: null });
    expect(delta.after).toMatchObject({ pods: 4, gpus: 2048, facilityPowerKw: delta.before.facilityPowerKw });
  });

  it("tells what more pods come to in totals, bill, fabrics, feeds and loops", () => {
    expect(grown.differs).toBe(true);
    expect(grown.totals.gpus).toEqual({ before: 4 * 512, after: 8 * 512, difference: 4 * 512 });
    expect(grown.totals.capexUsd.difference).toBeCloseTo(grown.bom.totals.usd, 2);
    expect(grown.pods).toMatchObject([{ name: "h100", change: "changed", figures: { pods: { before: 4, after: 8 } } }]);
    expect(grown.fabrics[0]?.figures.endpoints).toMatchObject({ before: 2048, after: 4096 });
    expect(grown.feeds[0]?.figures.capacityKw.difference).toBe(0);
    expect(grown.feeds[0]?.figures.loadKw.difference).toBeGreaterThan(2000);
    expect(grown.loops.find(({ name }) => name === "tcs")?.figures.cdus).toMatchObject({ before: 32, after: 64 });
  });

  it("tells what goes wrong by it, and what goes right", () => {
    expect(grown.findings.appeared.map(({ rule }) => rule)).toContain("PWR001");
    // A second chiller, so that the loss of one leaves less behind.
    expect(grown.findings.vanished.map(({ rule }) => rule)).toEqual(["COOL018"]);
  });

  it("tells other prices as such", () => {
    const { bom } = against({ parts: [{ id: "supermicro-4u-hgx-h100", price: 300_000 }] } as unknown as Partial<SiteInput>);
    expect(bom.lines.map(({ part, change }) => ({ part, change }))).toEqual([
      { part: "supermicro-4u-hgx-h100", change: "repriced" },
    ]);
    expect(bom.totals.repricedUsd).toBe(bom.totals.usd);
  });

  it("names what differs in places that it does not show", () => {
    expect(against({ operation: { loadFactor: 0.5 } })).toMatchObject({ differs: true, other: ["operation"] });
    expect(against({ replica: {} }).other).toEqual(["replica"]);
  });

  it("tells a feed that comes and one that goes", () => {
    const feed = { ...sampleSite.power.feeds[0], name: "other" };
    const { feeds } = against({
      power: { feeds: [feed] },
      pods: [{ ...sampleSite.pods[0], feeds: ["other"] }],
    } as SiteInput);
    expect(feeds.map(({ name, change }) => `${name} ${change}`)).toEqual(["other added", "grid removed"]);
  });
});
