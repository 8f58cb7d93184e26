import type { BomDelta } from "../../../../lib/bom";
import { deltaSections } from "../../../../lib/bom/delta/delta-sections";
import { rowsOf } from "../../../support/section-rows";
import { repricedDelta, sampleDelta } from "../sample-delta";

const headings = (delta: BomDelta) => deltaSections(delta).map(({ heading }) => heading);

describe("deltaSections", () => {
  it("groups lines by system, without systems in which nothing changes", () => {
    expect(headings(sampleDelta)).toEqual(["Compute", "Power", "Cooling"]);
    const parts = deltaSections(sampleDelta).flatMap((section) => rowsOf(section).map(([part]) => part));
    expect(parts).toEqual(sampleDelta.lines.map(({ description }) => description));
  });

  it("has lines that are only repriced in a section of their own, at the end, with both prices", () => {
    expect(headings(repricedDelta).at(-1)).toBe("Price changes only");
    const [row, ...others] = rowsOf(deltaSections(repricedDelta).at(-1));
    expect(row?.slice(2, 5)).toEqual(["12", "$300,000", "$310,000"]);
    expect(others).toEqual([]);
  });

  it("says where a price is unknown", () => {
    const [line] = repricedDelta.lines;
    const unpriced = line ? [{ ...line, eachUsd: { before: null, after: 1250 } }] : [];
    expect(rowsOf(deltaSections({ lines: unpriced })[0])[0]?.slice(3, 5)).toEqual(["no price", "$1,250"]);
  });
});
