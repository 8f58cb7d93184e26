import type { BomDelta } from "../../../../lib/bom";
import { deltaSections } from "../../../../lib/bom/delta/delta-sections";
import { repricedDelta, sampleDelta } from "../sample-delta";

const headings = (delta: BomDelta) => deltaSections(delta).map(({ heading }) => heading);

describe("deltaSections", () => {
  it("groups lines by system, without systems in which nothing changes", () => {
    expect(headings(sampleDelta)).toEqual(["Compute", "Power", "Cooling"]);
    expect(deltaSections(sampleDelta).flatMap(({ lines }) => lines)).toEqual(sampleDelta.lines);
  });

  it("has lines that are only repriced in a section of their own, at the end", () => {
    const sections = deltaSections(repricedDelta);
    expect(sections.map(({ heading, repriced }) => ({ heading, repriced })).at(-1)).toEqual({
      heading: "Price changes only",
      repriced: true,
    });
    expect(sections.at(-1)?.lines).toEqual([repricedDelta.lines[0]]);
  });
});
