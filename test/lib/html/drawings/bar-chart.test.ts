import { barChart } from "../../../../lib/html/drawings/bar-chart";

const widths = (text: string) => [...text.matchAll(/class="bar" [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe("barChart", () => {
  it("has bars as long as their figures are large", () => {
    const { text } = barChart("c", "Chart", [
      { name: "a", value: 50, text: "50 kW" },
      { name: "b", value: 100, text: "100 kW" },
      { name: "c", value: 0, text: "0 kW" },
    ]);
    const [a = NaN, b = NaN, c = NaN] = widths(text);
    expect([a / b, c]).toEqual([0.5, 0]);
    expect(text).toContain("a: 50 kW; b: 100 kW; c: 0 kW</desc>");
  });

  it("has room for the highest bound, and a line from the lowest to it", () => {
    const { text } = barChart("c", "Chart", [{ name: "a", value: 50, text: "", bounds: { low: 25, high: 100 } }]);
    const [from = NaN, to = NaN] = /class="range" d="M([\d.]+) \d+H([\d.]+)/.exec(text)?.slice(1).map(Number) ?? [];
    const [width = NaN] = widths(text);
    expect(to - from).toBeCloseTo(1.5 * width, 1);
  });

  it("can be empty, or have no figure above 0", () => {
    expect(barChart("c", "Chart", []).text).not.toMatch(/NaN|Infinity/);
    expect(barChart("c", "Chart", [{ name: "a", value: 0, text: "" }]).text).not.toMatch(/NaN|Infinity/);
  });
});
