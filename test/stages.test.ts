import { scheduleOf, siteCluster } from "../lib/exports";
import { study } from "../lib/study";
import { loadSite } from "../lib/model";
import { renderHtml } from "../lib/html";
import { planDocument, reportSite } from "../lib/report";
import { stagesOf, stagesOfAll } from "./support/stages";
import { siteStacks } from "../stacks/site-stacks";
import { reportFiles } from "../stacks/write-reports";
import { App } from "cdktf";

const colossus2 = loadSite("sites/colossus-2.yaml");
/** Its five states: the whole site and four phases, of which three have the same pods. */
const [STATES, MAKE_UPS] = [1 + colossus2.site.phases.length, 3];

describe("a whole report of Colossus 2", () => {
  it("runs each stage once for the site and for each phase", () => {
    const { cable, ...stages } = stagesOf(() => {
      const report = reportSite(colossus2);
      planDocument(report);
      renderHtml(report);
    });
    expect(stages).toEqual({ resolve: STATES, "lay out": MAKE_UPS, size: STATES, bill: STATES, check: 1 });
    // In the first phase one fabric joins pods, in the second three and later all five.
    expect(cable).toBe(1 + 3 + 5);
  });

  it("has nothing laid out or cabled again for its cable schedule and its Slurm files", () => {
    const site = study(loadSite("sites/colossus-1.yaml"));
    const { plan } = site;
    const stages = stagesOf(() => {
      for (const chunk of scheduleOf(site.links(), "csv")) expect(chunk).not.toBe("");
      siteCluster(plan, site.links());
    });
    expect(stages).toEqual({});
  });

  it("plans and bills its replica once, stacks and files included", async () => {
    const site = loadSite("sites/colossus-1.yaml");
    expect(site.site.replica).toBeDefined();
    const stages = await stagesOfAll(async () => {
      const stack = siteStacks(new App({ outdir: "unused" }), site);
      await reportFiles(stack);
    });
    expect(stages).toMatchObject({ replica: 1, "rented bill": 1, resolve: 1 + site.site.phases.length, check: 1 });
  });
});
