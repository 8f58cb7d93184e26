import { campusBill } from "../../../../lib/report/campus/campus-bill";
import { campusFixtureReport } from "../../../support/campus-fixture";

const bills = campusFixtureReport.sites.map(({ bom }) => bom);
const bill = campusBill({ name: "both" }, bills);

describe("campusBill", () => {
  it("has the lines of all sites, each with its site, and comes to their sum", () => {
    expect(bill.lines).toHaveLength(bills.flatMap(({ lines }) => lines).length);
    for (const { purpose } of bill.lines) expect(purpose).toMatch(/^(north|south): /);
    expect(bill.totals.usd).toBe(bills.map(({ totals }) => totals.usd).reduce((a, b) => a + b));
  });

  it("keeps systems together", () => {
    const systems = bill.lines.map(({ system }) => system);
    expect(systems.filter((system, index) => system !== systems[index - 1])).toEqual(
      bill.systems.map(({ system }) => system),
    );
  });

  it("names each source once, and the campus by its name where it has no title", () => {
    const keys = bill.sources.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(bill).toMatchObject({ site: "both", title: "both", phase: null });
  });
});
