import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { loadSite } from "../lib/model";
import { reportSite } from "../lib/report";
import { checkReferences, siteSnapshot } from "../lib/testing";

const FOLDER = join(__dirname, "../sites");

describe.each(readdirSync(FOLDER))("the site %s", (file) => {
  const path = join(FOLDER, file);
  const { stacks, bom } = siteSnapshot(path);

  it("has the name of its file and breaks no rule that must hold", () => {
    const { plan, findings } = reportSite(loadSite(path));
    expect(plan.site).toBe(basename(file, ".yaml"));
    expect(findings.filter(({ level, suppressed }) => level === "error" && suppressed === undefined)).toEqual([]);
  });

  it.each(Object.entries(stacks))("has the stack %s as reviewed", (_, stack) => {
    expect(stack).toMatchSnapshot();
  });

  it("has the bill of materials as reviewed", () => {
    expect(bom).toMatchSnapshot();
  });

  it("has stacks whose references all exist", () => {
    expect(checkReferences(stacks)).toEqual([]);
  });
});
