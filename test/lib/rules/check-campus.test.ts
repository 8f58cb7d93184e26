import { CAMPUS_RULES, checkCampus, type Finding } from "../../../lib/rules";
import { campusFixtureReport } from "../../support/campus-fixture";

const { plan, reported } = campusFixtureReport;
const [grid] = plan.feeds;
const ids = (findings: readonly Finding[]) => findings.map(({ rule, path }) => `${rule} ${path}`);

describe("checkCampus", () => {
  it("holds for sites that share what there is", () => {
    expect(checkCampus({ plan, reported }, {})).toEqual([]);
  });

  it("fails where sites together ask for more than a shared feed carries, with the share of each", () => {
    const small = { ...plan, feeds: grid ? [{ ...grid, capacityKw: 200 }] : [] };
    expect(checkCampus({ plan: small, reported }, {})).toMatchObject([
      {
        ...{ rule: "CAMP001", level: "error", path: "feeds[0]" },
        message: expect.stringMatching(/load [\d.]+ kW \(north [\d.]+ kW, south [\d.]+ kW\) exceeds capacity 200 kW/),
        remedy: expect.stringMatching(/^add [\d.]+ kW/),
      },
    ]);
  });

  it("asks for the reason of a difference, as for a site", () => {
    const far = reported.map((own) => ({ ...own, differencePct: 50 }));
    expect(ids(checkCampus({ plan, reported: far }, {}))).toEqual(["PUB001 reported[0]"]);
    expect(checkCampus({ plan, reported: far.map((own) => ({ ...own, reason: "older" })) }, {})).toEqual([]);
  });

  it("tells the findings of sites with their names, errors first", () => {
    const finding = (rule: string, level: Finding["level"]) => ({ rule, level, path: "pods[0]", message: "m", remedy: "r" });
    const sites = { north: [finding("A", "note")], south: [finding("B", "error")] };
    expect(ids(checkCampus({ plan, reported }, sites))).toEqual(["B south: pods[0]", "A north: pods[0]"]);
  });

  it("has rules that say what must hold and why", () => {
    for (const { id, title, reason } of CAMPUS_RULES) {
      expect(id).toMatch(/^CAMP\d{3}$/);
      expect(title).toMatch(/^[A-Z][^\n]*[^.]$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });
});
