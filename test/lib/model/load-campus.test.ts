import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../../../lib/errors";
import { loadCampus, loadCampusIfAny } from "../../../lib/model";
import { CAMPUS_FIXTURE, campusFixture } from "../../support/campus-fixture";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
const NORTH = join(__dirname, "../../fixtures/campus/north.yaml");

function problemsOf(text: string) {
  const file = join(folder, "campus.yaml");
  writeFileSync(file, `apiVersion: gigasite/v1\nkind: campus\nname: both\n${text}`);
  return attempt(() => loadCampus(file)).problems;
}

describe("loadCampus", () => {
  it("loads a campus and its sites, by their paths from its folder", () => {
    expect(campusFixture.campus).toMatchObject({ name: "both", feeds: [{ name: "grid" }] });
    expect(campusFixture.sites.map(({ site }) => site.name)).toEqual(["north", "south"]);
  });

  it("tells all that is wrong with the form at once, each at its place", () => {
    const problems = problemsOf(
      "sites: []\nfeeds:\n  - { name: a, capacity: 5 }\n  - { name: a, capacity: 5 MW }\npods: []\n",
    );
    expect(problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      ...["SITE001 pods", "SITE004 sites", "SITE007 feeds[1].name", "UNIT001 feeds[0].capacity"],
    ]);
    for (const { place } of problems) expect(place?.line).toBeGreaterThan(3);
  });

  it("fails for a site file that is not there, at the line that names it", () => {
    expect(problemsOf("sites: [nowhere.yaml]\n")).toMatchObject([{ code: "FILE001", path: "sites[0]", place: { line: 4 } }]);
  });

  it("passes on what is wrong with its sites, in the words of their files", () => {
    writeFileSync(join(folder, "bad.yaml"), "apiVersion: gigasite/v1\nname: bad\n");
    const problems = problemsOf("sites: [bad.yaml]\n");
    expect(problems).toMatchObject([{ code: "SITE002", path: "pods", place: { file: join(folder, "bad.yaml") } }]);
  });

  it("fails for a site that is named twice, and for a feed that no site has, with the nearest", () => {
    copyFileSync(NORTH, join(folder, "copy.yaml"));
    expect(problemsOf(`sites: ["${NORTH}", copy.yaml]\nfeeds: [{ name: gird, capacity: 1 MW }]\n`)).toMatchObject([
      { code: "SITE007", path: "sites[1]", remedy: expect.stringMatching(/once/) },
      { code: "SITE008", path: "feeds[0].name", remedy: 'did you mean "grid"?' },
    ]);
    expect(problemsOf(`sites: ["${NORTH}"]\nfeeds: [{ name: turbines, capacity: 1 MW }]\n`)).toMatchObject([
      { code: "SITE008", allowed: "grid", remedy: expect.stringMatching(/power\.feeds/) },
    ]);
  });

  it("fails for a file that is listed twice, however its path is written, without reading it", () => {
    expect(problemsOf("sites: [nowhere.yaml, ./nowhere.yaml]\n")).toMatchObject([
      { code: "SITE007", path: "sites[1]", remedy: "list each site file once", place: { line: 4 } },
    ]);
  });

  it("takes no campus as a site", () => {
    expect(problemsOf(`sites: ["${CAMPUS_FIXTURE}"]\n`)).toMatchObject([
      { code: "SITE012", place: { file: CAMPUS_FIXTURE } },
    ]);
  });
});

describe("loadCampusIfAny", () => {
  it("tells a campus from a site by its kind", () => {
    expect(loadCampusIfAny(CAMPUS_FIXTURE)?.campus.name).toBe("both");
    expect(loadCampusIfAny(NORTH)).toBeUndefined();
  });
});
