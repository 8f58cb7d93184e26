import { bandText, rackSorts } from "../../../../lib/html/drawings/rack-sort";
import { samplePlan } from "../../bom/sample-plan";

describe("rackSorts", () => {
  it("gives each kind of pod a letter, with its power and feeds, and S to racks of switches", () => {
    expect(rackSorts(samplePlan)).toEqual([
      { letter: "A", label: "pod liquid", pods: ["liquid"], racks: 2, band: 2, feeds: "grid + turbines" },
      { letter: "B", label: "pod air", pods: ["air"], racks: 1, band: 2, feeds: "grid + turbines" },
      { letter: "S", label: "switches", pods: [], racks: 1, band: null, feeds: "grid + turbines" },
    ]);
  });

  it("takes many kinds together, so that no more are told apart than there are colours", () => {
    const [pod] = samplePlan.pods;
    const pods = Array.from({ length: 20 }, (_, index) => ({ ...(pod as NonNullable<typeof pod>), name: `p${index}` }));
    const sorts = rackSorts({ ...samplePlan, pods });
    expect(sorts.map(({ letter }) => letter).join("")).toBe("ABCDEFGHS");
    expect(sorts[7]).toMatchObject({ label: "13 other kinds of pods", racks: 26, band: null, feeds: null });
  });

  it("leaves out pods without racks of their own, and switches where there are no racks of them", () => {
    const [pod] = samplePlan.pods;
    const pods = [{ ...(pod as NonNullable<typeof pod>), racks: 0 }];
    expect(rackSorts({ ...samplePlan, pods, networkRacks: { ...samplePlan.networkRacks, count: 0 } })).toEqual([]);
  });
});

describe("bandText", () => {
  it("tells from where to where a band reaches", () => {
    expect([0, 1, 4].map(bandText)).toEqual(["below 20 kW", "20 to 50 kW", "200 kW and more"]);
  });
});
