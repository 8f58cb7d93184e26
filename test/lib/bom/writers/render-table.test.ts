import { billOf } from "../../../../lib/bom";
import { renderTable } from "../../../../lib/bom/writers/render-table";
import { sampleCatalog, samplePlan, samplePrices } from "../sample-plan";

const bom = billOf(samplePlan, sampleCatalog, samplePrices);

describe("renderTable", () => {
  it("writes no escape codes unless colour is asked for", () => {
    expect(renderTable(bom, {})).not.toContain("\u001b");
    expect(renderTable(bom, { color: true })).toContain("\u001b[1mTotals\u001b[22m");
  });

  it("keeps its tables within 100 columns, whatever parts are called", () => {
    const widest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));
    const lines = bom.lines.map((line) => ({ ...line, description: "x".repeat(120) }));
    expect(widest(renderTable(bom, {}))).toBeLessThanOrEqual(100);
    expect(widest(renderTable({ ...bom, lines }, {}))).toBeLessThanOrEqual(100);
  });

  it("shows no control character that a title or a part brings", () => {
    const lines = bom.lines.map((line) => ({ ...line, description: "\u001b[2J" }));
    expect(renderTable({ ...bom, title: "a\u001b[31m", lines }, {})).not.toContain("\u001b");
  });
});
