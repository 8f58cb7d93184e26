import { siteDelta, siteDeltaMarkdown } from "../../../lib/report";
import { grown, side } from "./sample-site-delta";

describe("siteDeltaMarkdown", () => {
  it("shows the sums and the findings, and folds the rest", () => {
    const text = siteDeltaMarkdown(grown);
    expect(text).toMatch(/^### \+2,048 GPUs, /);
    expect(text).toMatch(/\*\*Totals\*\*\n\n\| Figure \|[^]*\*\*Findings that appear\*\*\n\n[^]*PWR001/);
    expect(text).toMatch(/<details>\n<summary>Feeds \(1\)<\/summary>\n\n\| Name \|[^]*\n\n<\/details>\n/);
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? -1);
  });

  it("writes any text without markup of its own", () => {
    const after = { ...grown.after, title: "<img> | *x*" };
    expect(siteDeltaMarkdown({ ...grown, after })).toContain("\\<img\\> \\| \\*x\\*");
  });

  it("says that there is no difference, and between what", () => {
    expect(siteDeltaMarkdown(siteDelta(side("a"), side("b")))).toBe(
      "### No difference\n\n- Before: a (sample).\n- After: b (sample).\n",
    );
  });
});
