import { billOf } from "../../../lib/bom";
import { renderJson } from "../../../lib/bom/render-json";
import { sampleCatalog, samplePlan, samplePrices } from "./sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderJson", () => {
  it("reads back as the bill, with its version", () => {
    const { apiVersion, kind, totals, ...rest } = JSON.parse(renderJson(bom)) as Record<string, unknown>;
    const { totals: own, ...others } = bom;
    expect([apiVersion, kind]).toEqual(["gigasite/v1", "Bom"]);
    expect(rest).toEqual(others);
    expect(totals).toEqual({ ...own, unverifiedShare: 0.687 });
  });
});
