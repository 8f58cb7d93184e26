import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { planDocument } from "../../lib/report";
import { SiteStack } from "../../stacks/site-stack";
import { writeReports } from "../../stacks/write-reports";
import { checkedSample } from "../support/sample-site";
import { tempFolder } from "../support/temp-folder";

const folder = tempFolder();
const app = () => new App({ outdir: join(folder, "cdktf.out"), stackTraces: false });
const site = SiteStack.fromSite(app(), checkedSample());
const { report } = site;

describe("writeReports", () => {
  it("writes into the output folder of the app by default", async () => {
    const files = await writeReports(site);
    expect(files).toContain(join(folder, "cdktf.out", "reports", "sample", "plan.json"));
  });

  it("writes the plan, and the bill for programs, spreadsheets and pull requests", async () => {
    const target = join(folder, "reports", "sample");
    const files = await writeReports(site, target);
    const names = ["plan.json", "bom.json", "bom.csv", "bom.md", "bom.xlsx", "report.html"];
    expect(files).toEqual(names.map((name) => join(target, name)));
    expect(readdirSync(target).sort()).toEqual([...names].sort());
    expect(JSON.parse(readFileSync(join(target, "plan.json"), "utf8"))).toEqual(planDocument(report));
    expect(JSON.parse(readFileSync(join(target, "bom.json"), "utf8"))).toMatchObject({ site: "sample" });
    expect(readFileSync(join(target, "report.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("writes the fidelity and the bill of a replica, where the site has one", async () => {
    const target = join(folder, "reports", "rented");
    await writeReports(SiteStack.fromSite(app(), checkedSample({ replica: {} })), target);
    const rented = ["rented.csv", "rented.json", "rented.md", "rented.xlsx"];
    expect(readdirSync(target)).toEqual(expect.arrayContaining(rented));
    expect(readFileSync(join(target, "fidelity.md"), "utf8")).toMatch(/^# Replica of sample: 4 nodes p5.48xlarge/);
  });

  it("leaves old reports whole where one cannot be written", async () => {
    const target = join(folder, "reports", "kept");
    await writeReports(site, target);
    const before = readFileSync(join(target, "plan.json"), "utf8");
    rmSync(join(target, "bom.md"));
    mkdirSync(join(target, "bom.md"));
    await expect(writeReports(site, target)).rejects.toThrow(/CALL002/);
    expect(readFileSync(join(target, "plan.json"), "utf8")).toBe(before);
    expect(readdirSync(target).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("fails where the folder is a file", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(writeReports(site, join(folder, "file"))).rejects.toThrow(/CALL002/);
  });
});
