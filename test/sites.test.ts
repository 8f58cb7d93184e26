import { loadCampus, loadSite } from "../lib/model";
import { replicaOf } from "../lib/replica";
import { reportCampus, reportSite } from "../lib/report";
import { checkReferences, siteSnapshot } from "../lib/testing";
import { CAMPUS_FILES, SITE_FILES } from "../scripts/site-files";

/** Their stacks are reviewed line by line; the bills of all sites are golden files. */
const REVIEWED = SITE_FILES.filter(({ name }) => ["colossus-1", "smallest"].includes(name));

describe.each(SITE_FILES)("the site $name", ({ name, path }) => {
  const { plan, bom, findings } = reportSite(loadSite(path));

  it("has the name of its file and breaks no rule that must hold", () => {
    expect(plan.site).toBe(name);
    expect(findings.filter(({ level, suppressed }) => level === "error" && suppressed === undefined)).toEqual([]);
  });

  it("explains every published figure that the model is far from", () => {
    expect(findings.filter(({ rule }) => rule === "PUB001")).toEqual([]);
  });

  it("has fabrics that can be built, and a price for every part", () => {
    expect(plan.fabrics.flatMap(({ unbuildable }) => unbuildable ?? [])).toEqual([]);
    expect(bom.lines.filter(({ price }) => price === null)).toEqual([]);
  });
});

describe.each(REVIEWED)("the reviewed site $name", ({ path }) => {
  const { stacks } = siteSnapshot(path);

  it.each(Object.entries(stacks))("has the stack %s as reviewed", (_, stack) => {
    expect(stack).toMatchSnapshot();
  });

  it("has stacks whose references all exist", () => {
    expect(checkReferences(stacks)).toEqual([]);
  });
});

describe("a rented site", () => {
  it("is its replica, node for node", () => {
    const [oracle] = SITE_FILES.filter(({ name }) => name === "oracle-24k");
    const checked = loadSite(oracle?.path ?? "");
    const { plan } = reportSite(checked);
    expect(replicaOf(checked, plan)).toMatchObject({ nodes: 3000, gpus: plan.totals.gpus });
  });
});

describe.each(CAMPUS_FILES)("the campus $name", ({ name, path }) => {
  it("has the name of its file, breaks no rule that must hold, and explains what it differs from", () => {
    const { plan, findings } = reportCampus(loadCampus(path));
    expect(plan.campus).toBe(name);
    expect(findings.filter(({ level, rule }) => level === "error" || rule === "PUB001")).toEqual([]);
  });
});
