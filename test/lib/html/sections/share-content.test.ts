import { costBars, powerBars, shareContent } from "../../../../lib/html/sections/share-content";
import { reportSite } from "../../../../lib/report";
import { checkedSample } from "../../../support/sample-site";

const { plan, bom } = reportSite(checkedSample());
const sum = (bars: readonly { readonly value: number }[]) => bars.reduce((total, { value }) => total + value, 0);

describe("the charts of cost and power", () => {
  it("have bars that add up to the bill and to the power of the facility", () => {
    expect(sum(costBars(bom))).toBeCloseTo(bom.totals.usd, 2);
    expect(sum(powerBars(plan))).toBeCloseTo(plan.totals.facilityPowerKw, 6);
  });

  it("name what the whole comes to", () => {
    expect(shareContent(plan, bom).text).toMatch(/in total; the line over each bar[^]*in total, of which/);
  });
});
