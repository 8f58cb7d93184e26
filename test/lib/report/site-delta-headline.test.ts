import { siteDelta } from "../../../lib/report";
import { siteDeltaHeadline } from "../../../lib/report/site-delta-headline";
import { grown, side } from "./sample-site-delta";

describe("siteDeltaHeadline", () => {
  it("says in one sentence what there is more of", () => {
    expect(siteDeltaHeadline(grown)).toMatch(
      /^\+2,048 GPUs, \+32 racks, \+[\d,]+ switches, \+32 CDUs, \+[\d.]+ MW, \+\$[\d.]+ M\.$/,
    );
  });

  it("says so where the totals are alike, and where all is", () => {
    expect(siteDeltaHeadline(siteDelta(side("a"), side("b", { replica: {} })))).toBe("The totals stay as they are.");
    expect(siteDeltaHeadline(siteDelta(side("a"), side("b")))).toBe("No difference.");
  });

  it("counts one thing as one", () => {
    const totals = { ...grown.totals, racks: { before: 2, after: 1, difference: -1 } };
    expect(siteDeltaHeadline({ ...grown, totals })).toContain(", -1 rack,");
  });
});
