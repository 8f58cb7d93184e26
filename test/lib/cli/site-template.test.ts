import { parse } from "yaml";
import { renamedSite, siteTemplate } from "../../../lib/cli/site-template";
import { checkedSite, type SiteInput } from "../../../lib/model";
import { reportSite } from "../../../lib/report";

const siteIn = (text: string) => checkedSite(parse(text) as SiteInput);

describe("siteTemplate", () => {
  const text = siteTemplate("my-site", "./site.schema.json");

  it("is a site without errors and without warnings", () => {
    expect(reportSite(siteIn(text)).findings.filter(({ level }) => level !== "note")).toEqual([]);
  });

  it("has a replica that is right, once its sign is taken out", () => {
    const { replica } = siteIn(text.replace("# replica:", "replica:")).site;
    expect(replica).toMatchObject({ pods: 1, nodesPerPod: 2 });
  });

  it("points editors to the schema in its first line", () => {
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/site\.schema\.json\n/);
  });
});

describe("renamedSite", () => {
  const text =
    "# yaml-language-server: $schema=../site.schema.json\n# A site.\napiVersion: gigasite/v1\nname: old\npods:\n  - name: p\n";

  it("changes the name of the site and where its schema lies, and nothing else", () => {
    expect(renamedSite(text, "new", "./x.json")).toBe(text.replace("../site.schema.json", "./x.json").replace("old", "new"));
  });

  it("adds the line on the schema where there is none", () => {
    expect(renamedSite("name: old\n", "new", "./x.json")).toBe("# yaml-language-server: $schema=./x.json\nname: new\n");
  });
});
