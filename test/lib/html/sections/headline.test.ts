import { headlineCards, headlines } from "../../../../lib/html/sections/headline";
import { sampleReport } from "../../report/sample-report";

describe("headlines", () => {
  const { plan, bom } = sampleReport;

  it("are GPUs, power, PUE, and the cost with its bounds, by GPU and as far as it is unverified", () => {
    const figures = Object.fromEntries(headlines(plan, bom).map(({ name, figure }) => [name, figure]));
    expect(figures).toMatchObject({ GPUs: "128", "IT load": "170 kW", "Facility power": "200 kW", PUE: "1.176" });
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(["Capital cost", "Cost per GPU", "Unverified prices"]));
  });

  it("have no cost of a GPU where the bill has none", () => {
    const totals = { ...plan.totals, gpus: 0, h100Equivalents: null };
    const without = { ...bom, per: { ...bom.per, gpu: null } };
    expect(headlines({ totals }, without).find(({ name }) => name === "Cost per GPU")?.figure).toBe("no GPUs");
    expect(headlines({ totals }, bom)[0]?.note).not.toContain("H100");
  });
});

describe("headlineCards", () => {
  it("is a list of names with their figures", () => {
    const { text } = headlineCards([{ name: "GPUs", figure: "8", note: "in <one> node" }]);
    expect(text.replace(/\s*\n\s*/g, "")).toContain(
      "<dt>GPUs</dt><dd><strong>8</strong><span>in &#60;one&#62; node</span></dd>",
    );
  });
});
