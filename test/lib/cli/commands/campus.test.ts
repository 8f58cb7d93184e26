import { campusReportOf } from "../../../../lib/cli/commands/campus";
import { readText } from "../../../../lib/model";
import { CAMPUS_FIXTURE } from "../../../support/campus-fixture";
import { gigasite } from "../../../support/fake-io";

const source = (file: string) => ({ name: file, file, read: readText });

describe("campusReportOf", () => {
  it("reports a campus, and nothing for a site", () => {
    expect(campusReportOf(source(CAMPUS_FIXTURE))?.plan.campus).toBe("both");
    expect(campusReportOf(source("sites/smallest.yaml"))).toBeUndefined();
  });
});

describe("gigasite with a campus", () => {
  it.each(["plan", "bom", "check"])("%s shows it, as text and as JSON", async (command) => {
    const text = await gigasite(command, CAMPUS_FIXTURE);
    expect(text).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/north/) });
    const json = await gigasite(command, CAMPUS_FIXTURE, "--format", "json");
    expect(JSON.stringify(JSON.parse(json.stdout))).toMatch(/"both"/);
  });

  it.each([
    ["plan", "--phase", "a"],
    ["bom", "--phase", "a"],
    ["bom", "--since", "a"],
    ["check", "--failures", "2"],
  ])("%s refuses %s, which applies to a site", async (command, option, value) => {
    const { code, stderr } = await gigasite(command, CAMPUS_FIXTURE, option, value);
    expect(code).toBe(2);
    expect(stderr).toMatch(new RegExp(`CALL001: ${option} applies to a site[^]*north.yaml, south.yaml`));
  });

  it("refuses it where only a site will do, with what to name instead", async () => {
    const { code, stderr } = await gigasite("replica", CAMPUS_FIXTURE);
    expect(code).toBe(1);
    expect(stderr).toMatch(/SITE012 at kind[^]*`sites`/);
  });
});
