import { renderDeltaMarkdown } from "../../../../lib/bom/delta/render-delta-markdown";
import { repricedDelta, sampleDelta } from "../sample-delta";

describe("renderDeltaMarkdown", () => {
  it("writes any text without a new cell, row or tag", () => {
    const lines = sampleDelta.lines.slice(0, 1).map((line) => ({ ...line, description: "a|b\n<img>" }));
    expect(renderDeltaMarkdown({ ...sampleDelta, lines })).toContain("| a\\|b·\\<img\\> | pod liquid |");
  });

  it("has a heading for each system that changes, and for no other", () => {
    const headings = renderDeltaMarkdown(sampleDelta).match(/^## .*$/gm);
    expect(headings).toEqual(["## Compute", "## Power", "## Cooling"]);
  });

  it("shows the price of one before and after where nothing else is another", () => {
    expect(renderDeltaMarkdown(repricedDelta)).toMatch(/## Price changes only\n\n[^]*\| 12 \| \$300,000 \| \$310,000 \|/);
  });
});
