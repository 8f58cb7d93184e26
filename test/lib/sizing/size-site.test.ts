import { planSite } from "../../../lib/sizing";
import { resolve } from "../../../lib/sizing/design/design";
import { podsOf } from "../../../lib/sizing/pod";
import { sizeHalls } from "../../../lib/sizing/size-halls";
import { sizeSite } from "../../../lib/sizing/size-site";
import { checkedSample } from "../../support/sample-site";

describe("sizeSite", () => {
  it("gives the figures of the plan that failures and operation follow from", () => {
    const checked = checkedSample();
    const design = resolve(checked.site, checked.catalog);
    const pods = podsOf(design.site, design.catalog);
    const { totals, fabrics, networkRacks, power, cooling } = planSite(checked);
    expect(sizeSite(design, pods, sizeHalls(design))).toEqual({ totals, pods, fabrics, networkRacks, power, cooling });
  });

  it("has facility power for IT, cooling and losses", () => {
    const { totals, cooling, power } = planSite(checkedSample());
    expect(totals.facilityPowerKw).toBeCloseTo(totals.itPowerKw + cooling.powerKw + power.lossesKw, 6);
  });
});
