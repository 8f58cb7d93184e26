import { findingContent } from "../../../../lib/html/sections/finding-content";
import { sampleReport } from "../../report/sample-report";

describe("findingContent", () => {
  it("names the level in words, with what to do", () => {
    const { text } = findingContent(sampleReport.findings);
    expect(text).toContain("Findings: 1 error, 1 note.");
    expect(text).toContain('<span class="level error">error</span>');
    expect(text).toContain("give it more capacity");
  });

  it("gives the reason of what is suppressed in place of the remedy", () => {
    const [finding] = sampleReport.findings;
    const { text } = findingContent([{ ...(finding as NonNullable<typeof finding>), suppressed: "we know" }]);
    expect(text).toContain("<h3>Suppressed findings</h3>");
    expect(text).toContain("we know");
    expect(text).not.toContain("give it more capacity");
  });

  it("has no table of nothing", () => {
    expect(findingContent([]).text.trim()).toBe("<p>No findings.</p>");
  });
});
