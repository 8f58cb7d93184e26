import { ALL_RULES } from "../../../../lib/rules/registry";
import { gigasite } from "../../../support/fake-io";

describe("gigasite rules", () => {
  it("lists every rule", async () => {
    const { code, stdout, stderr } = await gigasite("rules");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const { id } of ALL_RULES) expect(stdout).toMatch(new RegExp(`^${id} `, "m"));
  });

  it("lists them as JSON", async () => {
    const { stdout } = await gigasite("rules", "--format", "json");
    expect(JSON.parse(stdout)).toEqual(ALL_RULES.map(({ id, level, title }) => ({ id, level, title })));
  });

  it("shows one with its reason, an example and the remedy, as text and as JSON", async () => {
    expect((await gigasite("rules", "PWR002")).stdout).toMatch(/^PWR002 \(warning\): [^]*Example at [^]*->/);
    const { stdout } = await gigasite("rules", "PWR002", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({
      id: "PWR002",
      reason: expect.any(String),
      example: { remedy: expect.any(String) },
    });
  });

  it("knows the rules for stacks that the documentation lists, and completes them", async () => {
    const { code, stdout } = await gigasite("rules", "efa101");
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/^EFA101 \(error\): .*\n[^]*Example/) });
    expect((await gigasite("__complete", "--", "rules", "EFA10")).stdout).toContain("EFA101\n");
  });

  it("fails for an unknown one, naming the nearest", async () => {
    const { code, stdout, stderr } = await gigasite("rules", "PWRO02");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('did you mean "PWR002"?');
    expect((await gigasite("rules", "x")).stderr).toContain("copy the id from a finding");
  });
});
