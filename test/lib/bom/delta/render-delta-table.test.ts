import { renderDeltaTable } from "../../../../lib/bom/delta/render-delta-table";
import { repricedDelta, sampleDelta } from "../sample-delta";

describe("renderDeltaTable", () => {
  it("keeps within 100 columns, whatever parts are called", () => {
    const lines = sampleDelta.lines.map((line) => ({ ...line, description: "x".repeat(120), purpose: "y".repeat(99) }));
    const widest = Math.max(
      ...renderDeltaTable({ ...sampleDelta, lines }, {})
        .split("\n")
        .map((line) => line.length),
    );
    expect(widest).toBeLessThanOrEqual(100);
  });

  it("writes no escape codes unless colour is asked for, and no control character that a title brings", () => {
    expect(renderDeltaTable({ ...sampleDelta, title: "a\u001b[31m" }, {})).not.toContain("\u001b");
    expect(renderDeltaTable(sampleDelta, { color: true })).toContain("\u001b[1mPower\u001b[22m");
  });

  it("shows the price of one before and after where nothing else is another", () => {
    expect(renderDeltaTable(repricedDelta, {})).toMatch(/Price changes only\n[^]* 12 +\$300,000 +\$310,000 +\+\$120,000/);
  });
});
