import { deltaOf } from "../../../lib/bom";
import { deltaHeading, deltaNotes, priceText } from "../../../lib/bom/delta-notes";
import { earlierBill, laterBill, sampleDelta } from "./sample-delta";

describe("deltaHeading", () => {
  it("names both ends", () => {
    expect(deltaHeading(sampleDelta)).toBe("sample: A sample, since phase first");
    expect(deltaHeading(deltaOf(laterBill, earlierBill))).toBe("sample: A sample, phase first, since the whole site");
  });
});

describe("deltaNotes", () => {
  it("sums up what changes and what is missing", () => {
    expect(deltaNotes(sampleDelta).join("\n")).toMatch(
      /^2 lines added, 1 removed, 4 changed\.\nIn all \+\$[^]*no longer needed[^]*12 weeks[^]*1 line without a price/,
    );
    expect(deltaNotes(sampleDelta).join("\n")).toContain(
      "the later plan alone has no part for it: fabric storage as a whole.",
    );
    expect(deltaNotes(deltaOf(laterBill, earlierBill)).join("\n")).toContain(
      "the earlier plan alone has no part for it: fabric storage as a whole.",
    );
  });

  it("says nothing of what is missing where nothing changes", () => {
    expect(deltaNotes(deltaOf(laterBill, laterBill))).toEqual([
      "0 lines added, 0 removed, 0 changed.",
      "In all $0 ($0 to $0) and 0 kW.",
      "Prices are planning figures, not offers, without installation, data storage and buildings.",
    ]);
  });

  it("tells what other prices come to", () => {
    const totals = { ...sampleDelta.totals, repriced: 1, repricedUsd: -12_000 };
    const notes = deltaNotes({ ...sampleDelta, totals }).join("\n");
    expect(notes).toMatch(/4 changed, 1 repriced\.[^]*Of that, -\$12,000 comes from other prices/);
  });
});

describe("priceText", () => {
  it("says so where nobody knows the price", () => {
    expect([priceText(1250), priceText(null)]).toEqual(["$1,250", "no price"]);
  });
});
