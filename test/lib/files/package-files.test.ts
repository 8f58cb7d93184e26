import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, shippedCampuses, shippedSites } from "../../../lib/files/package-files";
import { loadSite } from "../../../lib/model";

const ROOT = join(__dirname, "../../..");

describe("packageFolder", () => {
  it("is that of the manifest, however deep the caller lies", () => {
    expect(packageFolder()).toBe(ROOT);
    expect(packageFolder(join(__dirname, "../cli/not/there"))).toBe(ROOT);
  });
});

describe("shippedSites and shippedCampuses", () => {
  it("have every file by the name of its site or campus", () => {
    const [sites, campuses] = [shippedSites(), shippedCampuses()];
    const names = [...Object.keys(sites), ...Object.keys(campuses)].map((name) => `${name}.yaml`);
    expect(names.sort()).toEqual(readdirSync(join(ROOT, "sites")).sort());
    expect(Object.keys(campuses)).toEqual(["emirates", "memphis-campus"]);
    for (const [name, file] of Object.entries(sites)) expect(loadSite(file).site.name).toBe(name);
  });
});
