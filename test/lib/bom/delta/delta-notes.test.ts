import { deltaOf } from "../../../../lib/bom";
import { deltaHeading, deltaNotes } from "../../../../lib/bom/delta/delta-notes";
import { earlierBill, laterBill, sampleDelta } from "../sample-delta";

describe("deltaHeading", () => {
  it("names both ends", () => {
    expect(deltaHeading(sampleDelta)).toBe("Changes since phase first in the bill of materials for sample: A sample");
    expect(deltaHeading(deltaOf(laterBill, earlierBill))).toBe(
      "Changes since the whole site in the bill of materials for sample: A sample, phase first",
    );
  });
});

describe("deltaNotes", () => {
  it("give the totals and the missing figures", () => {
    expect(deltaNotes(sampleDelta).join("\n")).toMatch(
      /^2 lines added, 1 removed, 4 changed\nTotal change: \+\$[^]*decreases: \$[^]*12 weeks[^]*No price for 1 line/,
    );
    expect(deltaNotes(sampleDelta).join("\n")).toContain(
      "Not included in the later bill, no part selected: fabric storage (cannot be built)",
    );
    expect(deltaNotes(deltaOf(laterBill, earlierBill)).join("\n")).toContain(
      "Not included in the earlier bill, no part selected: fabric storage (cannot be built)",
    );
  });

  it("leave out what does not apply", () => {
    expect(deltaNotes(deltaOf(laterBill, laterBill))).toEqual([
      "0 lines added, 0 removed, 0 changed",
      "Total change: $0 ($0 to $0), 0 kW",
      "Budgetary estimates, not quotes; excludes installation, data storage and buildings",
    ]);
  });

  it("give the part of price changes", () => {
    const totals = { ...sampleDelta.totals, repriced: 1, repricedUsd: -12_000 };
    const notes = deltaNotes({ ...sampleDelta, totals }).join("\n");
    expect(notes).toMatch(/4 changed, 1 repriced\n[^]*Due to price changes alone: -\$12,000/);
  });
});
