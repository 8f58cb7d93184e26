import { siteComparisons } from "../../../lib/comparison";
import { sampleReport } from "../report/sample-report";

const { plan, bom } = sampleReport;
const reported = [{ metric: "gpus", value: 100, source: "s" }] as const;

describe("siteComparisons", () => {
  it("compares the whole site", () => {
    expect(siteComparisons(reported, plan, bom)).toMatchObject([{ reported: 100, modelled: 128 }]);
  });

  it("compares no phase with figures of the whole site", () => {
    expect(siteComparisons(reported, { ...plan, phase: "first" }, bom)).toEqual([]);
  });
});
