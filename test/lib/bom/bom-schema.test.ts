import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderBom } from "../../../lib/bom";
import { bomJsonSchema, bomSchema } from "../../../lib/bom/bom-schema";
import { loadSite } from "../../../lib/model";
import { reportSite } from "../../../lib/report";
import { SITE_FILES } from "../../../scripts/site-files";

const ROOT = join(__dirname, "../../..");

describe("bomSchema", () => {
  it.each(SITE_FILES)("takes the bill of $name", ({ path }) => {
    const site = loadSite(path);
    for (const phase of [undefined, ...site.site.phases.map((entry) => entry.name)]) {
      const bom = JSON.parse(renderBom(reportSite(site, phase).bom, "json")) as unknown;
      expect(bomSchema.parse(bom)).toEqual(bom);
    }
  });

  it("refuses a bill with a key that is none, and one without one that must be there", () => {
    const bom = JSON.parse(renderBom(reportSite(loadSite(join(ROOT, "sites/smallest.yaml"))).bom, "json")) as object;
    expect(bomSchema.safeParse({ ...bom, extra: 1 }).success).toBe(false);
    expect(bomSchema.safeParse({ ...bom, totals: {} }).success).toBe(false);
  });
});

describe("bomJsonSchema", () => {
  it("is what bom.schema.json has; `npm run schema` writes it", () => {
    expect(readFileSync(join(ROOT, "bom.schema.json"), "utf8")).toBe(`${JSON.stringify(bomJsonSchema(), null, 2)}\n`);
  });

  it("requires every key of a bill", () => {
    expect(bomJsonSchema().required).toEqual(Object.keys(bomSchema.shape));
  });
});
