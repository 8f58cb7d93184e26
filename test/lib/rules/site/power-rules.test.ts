import { broken } from "../broken";

const grid = (capacity: string) => ({ name: "grid", kind: "utility", capacity }) as const;
const wind = (capacity: string) => ({ name: "north", kind: "utility", capacity }) as const;

describe("PWR001", () => {
  it("holds where the feeds carry the site", () => {
    expect(broken("PWR001")).toEqual([]);
  });

  it("fails for a feed below its load and says by how much", () => {
    const [finding, ...rest] = broken("PWR001", { power: { feeds: [grid("100 MW")] } });
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ level: "error", path: "power.feeds[0]" });
    expect(finding?.message).toMatch(/^feed "grid": load [\d.]+ MW exceeds capacity 100 MW$/);
    expect(finding?.remedy).toMatch(/^add [\d.]+ MW of capacity/);
  });
});

describe("PWR002", () => {
  it("holds where each feed alone carries the site", () => {
    expect(broken("PWR002", { power: { feeds: [grid("300 MW"), wind("300 MW")] } })).toEqual([]);
  });

  it("fails where the loss of one feed overloads the other", () => {
    const findings = broken("PWR002", { power: { feeds: [grid("300 MW"), wind("100 MW")] } });
    expect(findings.map((finding) => [finding.level, finding.path])).toEqual([["warning", "power.feeds[1]"]]);
  });

  it("leaves a feed that is overloaded as it is to PWR001", () => {
    expect(broken("PWR002", { power: { feeds: [grid("50 MW"), wind("50 MW")] } })).toEqual([]);
  });
});

describe("PWR003", () => {
  it("holds for 2N with two feeds", () => {
    expect(broken("PWR003", { power: { redundancy: "2N", feeds: [grid("300 MW"), wind("300 MW")] } })).toEqual([]);
  });

  it("fails for 2N with one feed", () => {
    const findings = broken("PWR003", { power: { redundancy: "2N", feeds: [grid("300 MW")] } });
    expect(findings).toMatchObject([{ path: "pods[0].feeds", message: expect.stringContaining("requires 2 feeds") }]);
  });
});

describe("PWR004", () => {
  it.each(["N+1", "2N", "3N/2", "catcher"] as const)("holds for a chain that is sized for %s", (redundancy) => {
    const feeds = ["a", "b", "c"].map((name) => ({ ...grid("300 MW"), name }));
    const distribution = { ups: "vertiv-liebert-exl-s1-1200", busway: "generic-busway-800a" };
    expect(broken("PWR004", { power: { redundancy, feeds, distribution } })).toEqual([]);
  });

  it("leaves feeds that are overloaded as it is to PWR001", () => {
    expect(broken("PWR004", { power: { redundancy: "N+1", feeds: [grid("50 MW"), wind("50 MW")] } })).toEqual([]);
  });

  it("fails for the only feed of a site", () => {
    expect(broken("PWR004", { power: { redundancy: "N+1", feeds: [grid("300 MW")] } })).toMatchObject([
      { path: "power.feeds[0]", message: expect.stringContaining('196 pods "h100"') },
    ]);
  });
});
