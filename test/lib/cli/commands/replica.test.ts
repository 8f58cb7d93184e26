import { gigasite } from "../../../support/fake-io";

describe("gigasite replica", () => {
  it("tells what is rented for the default site and what it keeps", async () => {
    const { code, stdout, stderr } = await gigasite("replica", "sites/colossus-1.yaml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Replica of colossus-1: 4 nodes p5.48xlarge in 2 pods, 32 GPUs/);
    expect(stdout).toMatch(/^Nodes: \$220.16 per hour, \$5,284 per day, \$160,717 per month of 730 hours.$/m);
    expect(stdout).toMatch(/^Nodes per pod +64 +2 +changed/m);
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("gives it as JSON", async () => {
    const { stdout } = await gigasite("replica", "sites/colossus-1.yaml", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ site: "colossus-1", gpus: 32, cost: { usdPerDay: 5283.84 } });
  });

  it("gives it as Markdown", async () => {
    const { stdout } = await gigasite("replica", "sites/colossus-1.yaml", "--format", "md");
    expect(stdout).toMatch(/^# Replica of colossus-1/);
  });

  it("fails for a site without a replica", async () => {
    const { code, stdout, stderr } = await gigasite("replica", "sites/smallest.yaml");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("error SITE002 at replica: the site has no replica");
  });
});
