import { renderDeltaMarkdown } from "../../../lib/bom/render-delta-markdown";
import { sampleDelta } from "./sample-delta";

describe("renderDeltaMarkdown", () => {
  it("writes any text without a new cell, row or tag", () => {
    const lines = sampleDelta.lines.slice(0, 1).map((line) => ({ ...line, description: "a|b\n<img>" }));
    expect(renderDeltaMarkdown({ ...sampleDelta, lines })).toContain("| a\\|b·\\<img\\> | pod liquid |");
  });

  it("has a heading for each system that changes, and for no other", () => {
    const headings = renderDeltaMarkdown(sampleDelta).match(/^## .*$/gm);
    expect(headings).toEqual(["## Compute", "## Power", "## Cooling"]);
  });
});
