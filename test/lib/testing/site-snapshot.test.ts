import { writeFileSync } from "node:fs";
import { join } from "node:path";
// As a user's own test does it.
import { addresses, checkReferences, siteSnapshot } from "gigasite/testing";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
const file = join(folder, "site.yaml");
writeFileSync(
  file,
  `apiVersion: gigasite/v1
name: tiny
pods:
  - { name: h100, count: 2, node: supermicro-4u-hgx-h100 }
replica: { pods: 1, nodesPerPod: 1 }
`,
);

describe("siteSnapshot", () => {
  const { stacks, bom } = siteSnapshot(file);

  it("holds every stack of the site and of its replica, without loose ends", () => {
    expect(Object.keys(stacks)).toEqual(["tiny", "tiny-aws-h100-1", "tiny-aws-network"]);
    expect(addresses(stacks["tiny"] ?? {})).toContain("terraform_data.pod_h100");
    expect(checkReferences(stacks)).toEqual([]);
  });

  it("holds the bill of materials", () => {
    expect(bom).toMatchObject({ site: "tiny", totals: { usd: expect.any(Number) as number } });
  });

  it("is plain data, the same each time", () => {
    const again = siteSnapshot(file);
    expect(JSON.stringify(again)).toBe(JSON.stringify({ stacks, bom }));
  });

  it("fails on a site that is wrong", () => {
    const wrong = join(folder, "wrong.yaml");
    writeFileSync(wrong, "apiVersion: gigasite/v1\nname: tiny\n");
    expect(() => siteSnapshot(wrong)).toThrow(/SITE002 at pods/);
  });
});
