import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, shippedSites } from "../../../lib/cli/package-files";
import { loadSite } from "../../../lib/model";

const ROOT = join(__dirname, "../../..");

describe("packageFolder", () => {
  it("is that of the manifest, however deep the caller lies", () => {
    expect(packageFolder()).toBe(ROOT);
    expect(packageFolder(join(__dirname, "not/there"))).toBe(ROOT);
  });
});

describe("shippedSites", () => {
  it("has every site file by the name of its site", () => {
    const sites = shippedSites();
    expect(Object.keys(sites)).toHaveLength(readdirSync(join(ROOT, "sites")).length);
    for (const [name, file] of Object.entries(sites)) expect(loadSite(file).site.name).toBe(name);
  });
});
