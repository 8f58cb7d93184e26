import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { shippedSites } from "../../../../lib/files/package-files";
import { loadSite } from "../../../../lib/model";
import { gigasite } from "../../../support/fake-io";
import { tempFolder } from "../../../support/temp-folder";

const folder = tempFolder();

describe("gigasite init", () => {
  it("writes a site file that passes check", async () => {
    const file = join(folder, "sites", "my-site.yaml");
    const { code, stdout, stderr } = await gigasite("init", "my-site", "--out", file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(`Wrote ${file}. Next: npx gigasite check ${file}\n`);
    expect((await gigasite("check", file)).code).toBe(0);
    expect(loadSite(file).site.name).toBe("my-site");
  });

  it("points to the schema from where the file lies", async () => {
    const file = join(folder, "with-schema.yaml");
    await gigasite("init", "with-schema", "--out", file);
    expect(readFileSync(file, "utf8")).toContain(`$schema=${relative(folder, join(process.cwd(), "site.schema.json"))}\n`);
  });

  it.each(Object.keys(shippedSites()))("begins as the site %s", async (from) => {
    const file = join(folder, `as-${from}.yaml`);
    expect((await gigasite("init", "mine", "--from", from, "--out", file)).code).toBe(0);
    const [mine, shipped] = [loadSite(file).site, loadSite(shippedSites()[from] ?? "").site];
    expect(mine).toEqual({ ...shipped, name: "mine", ...(shipped.title === shipped.name ? { title: "mine" } : {}) });
  });

  it("never overwrites a file", async () => {
    const file = join(folder, "kept.yaml");
    await gigasite("init", "kept", "--out", file);
    const before = readFileSync(file, "utf8");
    const { code, stdout, stderr } = await gigasite("init", "other", "--out", file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/CALL004[^]*kept\.yaml[^]*another name/);
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  it("refuses a name that a site cannot have, before it writes", async () => {
    const file = join(folder, "refused.yaml");
    const { code, stderr } = await gigasite("init", "My Site", "--out", file);
    expect(code).toBe(2);
    expect(stderr).toMatch(/CALL001[^]*"My Site"[^]*write it like "my-site"/);
    expect(existsSync(file)).toBe(false);
  });

  it("names the nearest site for one that is not there", async () => {
    const { code, stderr } = await gigasite("init", "mine", "--from", "colosus-1");
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "colossus-1"?');
  });
});
