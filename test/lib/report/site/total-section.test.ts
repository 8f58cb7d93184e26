import { modelledOf } from "../../../../lib/comparison";
import { METRICS } from "../../../../lib/model";
import { totalSection } from "../../../../lib/report/site/total-section";
import { rowsOf } from "../../../support/section-rows";
import { sampleReport } from "../sample-report";

describe("totalSection", () => {
  it("has every metric, then further figures", () => {
    const figures = modelledOf(sampleReport.plan, sampleReport.bom);
    const rows = rowsOf(totalSection("Model", { ...figures, bf16Pflops: null }, [["Network racks", "2"]]));
    expect(rows).toHaveLength(METRICS.length + 1);
    expect(rows).toContainEqual(["BF16 throughput, dense", "unknown"]);
    expect(rows.at(-1)).toEqual(["Network racks", "2"]);
  });
});
