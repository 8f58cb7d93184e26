import { billOf } from "../../../../lib/bom";
import { renderMarkdown } from "../../../../lib/bom/writers/render-markdown";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderMarkdown", () => {
  it("writes any text without a new cell, row or tag", () => {
    const lines = bom.lines.map((line) => ({ ...line, description: "a|b\n| c | <img> `d` [e](f)" }));
    expect(renderMarkdown({ ...bom, lines })).toContain("| a\\|b·\\| c \\| \\<img\\> \\`d\\` \\[e\\](f) |");
  });

  it("links the addresses of sources, and nothing that is no web address", () => {
    const sources = ["https://example.org/a_b", "javascript:x", "https://a.org ; none_"];
    const text = renderMarkdown({ ...bom, sources: sources.map((address) => ({ key: "K", title: "T", address })) });
    expect(text).toContain("- K: T, <https://example.org/a_b>\n- K: T, javascript:x\n- K: T, <https://a.org> ; none\\_\n");
  });
});
