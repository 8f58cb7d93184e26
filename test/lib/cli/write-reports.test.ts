import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeReports } from "../../../lib/cli/write-reports";
import { planDocument, reportSite } from "../../../lib/report";
import { checkedSample } from "../../support/sample-site";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();
const report = reportSite(checkedSample());

describe("writeReports", () => {
  it("writes the plan, and the bill for programs, spreadsheets and pull requests", async () => {
    const target = join(folder, "reports", "sample");
    const files = await writeReports(target, report);
    const names = ["plan.json", "bom.json", "bom.csv", "bom.md", "bom.xlsx", "report.html"];
    expect(files).toEqual(names.map((name) => join(target, name)));
    expect(readdirSync(target).sort()).toEqual([...names].sort());
    expect(JSON.parse(readFileSync(join(target, "plan.json"), "utf8"))).toEqual(planDocument(report));
    expect(JSON.parse(readFileSync(join(target, "bom.json"), "utf8"))).toMatchObject({ site: "sample" });
    expect(readFileSync(join(target, "report.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("writes the fidelity and the bill of a replica, where the site has one", async () => {
    const target = join(folder, "reports", "rented");
    await writeReports(target, reportSite(checkedSample({ replica: {} })));
    const rented = ["rented.csv", "rented.json", "rented.md", "rented.xlsx"];
    expect(readdirSync(target)).toEqual(expect.arrayContaining(rented));
    expect(readFileSync(join(target, "fidelity.md"), "utf8")).toMatch(/^# Replica of sample: 4 nodes p5.48xlarge/);
  });

  it("leaves old reports whole where one cannot be written", async () => {
    const target = join(folder, "reports", "kept");
    await writeReports(target, report);
    const before = readFileSync(join(target, "plan.json"), "utf8");
    rmSync(join(target, "bom.md"));
    mkdirSync(join(target, "bom.md"));
    await expect(writeReports(target, report)).rejects.toThrow(/CALL002/);
    expect(readFileSync(join(target, "plan.json"), "utf8")).toBe(before);
    expect(readdirSync(target).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("fails where the folder is a file", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(writeReports(join(folder, "file"), report)).rejects.toThrow(/CALL002/);
  });
});
