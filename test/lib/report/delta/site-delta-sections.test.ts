import { engineeringSections, sumSections } from "../../../../lib/report/delta/site-delta-sections";
import { rowsOf } from "../../../support/section-rows";
import { grown } from "../sample-site-delta";

describe("sumSections", () => {
  it("has the totals that change, and the sums of systems that change", () => {
    const [totals, systems] = sumSections(grown);
    expect(rowsOf(totals)).toContainEqual(["GPUs", "2,048", "4,096", "+2,048"]);
    expect(rowsOf(totals).map(([label]) => label)).not.toContain("PUE ");
    expect(rowsOf(systems).map(([system]) => system)).toEqual(["Compute", "Network", "Power", "Cooling"]);
  });

  it("has no empty section", () => {
    const bom = { ...grown.bom, systems: [] };
    expect(sumSections({ ...grown, bom }).map(({ heading }) => heading)).toEqual(["Totals"]);
  });
});

describe("engineeringSections", () => {
  it("shows a figure as it was and is, and one that stays alone", () => {
    const sections = engineeringSections(grown);
    expect(sections.map(({ heading }) => heading)).toEqual(["Pods", "Fabrics", "Feeds", "Cooling loops"]);
    expect(rowsOf(sections[0])[0]).toEqual(expect.arrayContaining(["h100", "4 -> 8", "2,048 -> 4,096"]));
    expect(rowsOf(sections[2])[0]?.[1]).toBe("5,000.0");
  });

  it("marks what is added or removed and shows its figures alone", () => {
    const pods = grown.pods.map((pod) => ({
      ...{ ...pod, change: "removed" as const },
      figures: { ...pod.figures, pods: { before: 4, after: null, difference: null } },
    }));
    expect(rowsOf(engineeringSections({ ...grown, pods })[0])[0]?.slice(0, 2)).toEqual(["h100 (removed)", "4"]);
  });
});
