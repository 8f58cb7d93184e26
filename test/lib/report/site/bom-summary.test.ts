import { bomSummary } from "../../../../lib/report";
import { sampleReport } from "../sample-report";

describe("bomSummary", () => {
  it("writes the sample with published figures beside the totals", () => {
    expect(bomSummary(sampleReport)).toMatchSnapshot();
  });

  it("stays within 100 columns", () => {
    expect(
      Math.max(
        ...bomSummary(sampleReport)
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100);
  });
});
