import { phaseContent } from "../../../../lib/html/sections/phase-content";
import type { PhasePlan } from "../../../../lib/plan/site-plan";
import { samplePlan } from "../../bom/sample-plan";
import { sampleReport } from "../../report/sample-report";

const phase = samplePlan.phases[0] as PhasePlan;
const bill = (name: string) => ({ ...sampleReport.bom, phase: name });
const phases = ["one", "two", "</script>"].map((name) => ({ ...phase, name }));
const bills = phases.map(({ name }) => bill(name));

describe("phaseContent", () => {
  it("holds every phase as data for the slider, which nothing in a name can end", () => {
    const { text } = phaseContent(phases, bills, null);
    const data = /<script type="application\/json" id="phase-data">(.*?)<\/script>/.exec(text)?.[1] ?? "";
    const parsed = JSON.parse(data) as [string, string[], string[]][];
    expect(parsed.map(([name]) => name)).toEqual(phases.map(({ name }) => `${name}, from 2024-07-22`));
    const places = text.match(/class="phase-figure"/g)?.length;
    for (const [, figures, systems] of parsed) expect(figures.length + systems.length).toBe(places);
  });

  it("starts at the phase of the report, and at the last one for the whole site", () => {
    const start = (current: string | null) => /step="1" value="(\d)"/.exec(phaseContent(phases, bills, current).text)?.[1];
    expect([start("one"), start("two"), start(null)]).toEqual(["0", "1", "2"]);
  });

  it("has all phases as a table, which needs no script, and no slider over very many", () => {
    const many = Array.from({ length: 201 }, (_, index) => ({ ...phase, name: `p${index}` }));
    const { text } = phaseContent(many, [], null);
    expect(text.match(/<th scope="row">/g)).toHaveLength(201);
    expect(text).not.toContain("range");
  });
});
