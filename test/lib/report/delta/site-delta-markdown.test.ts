import { siteDelta, siteDeltaMarkdown } from "../../../../lib/report";
import { grown, side } from "../sample-site-delta";

describe("siteDeltaMarkdown", () => {
  it("shows the sums and the findings, and folds the rest", () => {
    const text = siteDeltaMarkdown(grown);
    expect(text).toMatch(
      /^\*\*\d+ new errors?: PWR001 power\.feeds\\\[0\\\][^\n]*\*\*\n\n### before\.yaml to after\.yaml: \+2,048 GPUs, /,
    );
    expect(text).toMatch(/\*\*Totals\*\*\n\n\| Figure \|[^]*\*\*New findings\*\*\n\n[^]*PWR001/);
    expect(text).toMatch(/<details>\n<summary>Feeds \(1\)<\/summary>\n\n\| Name \|[^]*\n\n<\/details>\n/);
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? -1);
  });

  it("writes any text without markup of its own", () => {
    const after = { ...grown.after, from: "<img> | *x*" };
    expect(siteDeltaMarkdown({ ...grown, after })).toContain("\\<img\\> \\| \\*x\\*");
  });

  it("says that two sites do not differ", () => {
    expect(siteDeltaMarkdown(siteDelta(side("a"), side("b")))).toEqual(
      expect.stringMatching(
        /^### a to b: no difference\n\n- Before: a: 4 pods, 2,048 GPUs, [\d.]+ MW\n- After: b: [^\n]*\n$/,
      ),
    );
  });
});
