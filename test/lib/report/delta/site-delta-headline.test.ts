import { siteDelta } from "../../../../lib/report";
import { siteDeltaHeadline } from "../../../../lib/report/delta/site-delta-headline";
import { grown, side } from "../sample-site-delta";

describe("siteDeltaHeadline", () => {
  it("names the sides and the changes", () => {
    expect(siteDeltaHeadline(grown)).toMatch(
      /^before\.yaml to after\.yaml: \+2,048 GPUs, \+32 racks, \+[\d,]+ switches, \+32 CDUs, \+[\d.]+ MW, \+\$[\d.]+ M$/,
    );
  });

  it("says that totals, or sites, do not differ", () => {
    expect(siteDeltaHeadline(siteDelta(side("a"), side("b", { replica: {} })))).toBe("a to b: no change in totals");
    expect(siteDeltaHeadline(siteDelta(side("a"), side("b")))).toBe("a to b: no difference");
  });

  it("counts one thing as one", () => {
    const totals = { ...grown.totals, racks: { before: 2, after: 1, difference: -1 } };
    expect(siteDeltaHeadline({ ...grown, totals })).toContain(", -1 rack,");
  });
});
