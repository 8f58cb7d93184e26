import { billOf, type Bom } from "../../../../lib/bom";
import { renderJson } from "../../../../lib/bom/writers/render-json";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderJson", () => {
  it("reads back as the bill, with its version", () => {
    const { systems, totals, ...rest } = JSON.parse(renderJson(bom)) as Bom;
    const { systems: ownSystems, totals: ownTotals, ...others } = bom;
    expect(rest).toEqual({ apiVersion: "gigasite/v1", kind: "Bom", ...others });
    expect(systems).toEqual(ownSystems.map((entry) => ({ ...entry, unverifiedShare: expect.any(Number) as number })));
    expect(totals).toEqual({ ...ownTotals, unverifiedShare: 0.687 });
  });
});
