import { findingSection } from "../../../../lib/html/sections/finding-section";
import { sampleReport } from "../../report/sample-report";

describe("findingSection", () => {
  it("names the level in words, with what to do", () => {
    const { text } = findingSection(sampleReport.findings);
    expect(text).toContain("Findings: 1 error, 1 note.");
    expect(text).toContain('<span class="level error">error</span>');
    expect(text).toContain("give it more capacity");
  });

  it("gives the reason of what is suppressed in place of the remedy", () => {
    const [finding] = sampleReport.findings;
    const { text } = findingSection([{ ...(finding as NonNullable<typeof finding>), suppressed: "we know" }]);
    expect(text).toContain(">suppressed</span>");
    expect(text).toContain("we know");
    expect(text).not.toContain("give it more capacity");
  });

  it("has no table of nothing", () => {
    expect(findingSection([]).text).toBe("<p>No findings.</p>");
  });
});
