import { instanceTypes } from "../../../../lib/catalog";
import { gigasite } from "../../../support/fake-io";

describe("gigasite instances", () => {
  it("lists every instance type", async () => {
    const { code, stdout, stderr } = await gigasite("instances");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const { name } of instanceTypes()) expect(stdout).toMatch(new RegExp(`^${name} `, "m"));
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("lists them as JSON", async () => {
    const { stdout } = await gigasite("instances", "--format", "json");
    const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(instanceTypes().map(({ name }) => name));
  });

  it("lists those with a text in their name, GPU or ways to buy", async () => {
    const { stdout } = await gigasite("instances", "--find", "b300", "--format", "json");
    const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toContain("p6-b300.48xlarge");
    expect(names.length).toBeLessThan(instanceTypes().length);
    expect((await gigasite("instances", "p5.48xlarge", "--find", "x")).code).toBe(2);
  });

  it("shows one with every figure, its layouts, its prices and their sources", async () => {
    const { stdout } = await gigasite("instances", "p6-b300.48xlarge");
    expect(stdout).toMatchSnapshot();
  });

  it("gives one as JSON", async () => {
    const { stdout } = await gigasite("instances", "p6e-gb200.36xlarge", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ architecture: "arm64", onDemand: null, purchase: ["capacity-block"] });
  });

  it("fails for an unknown one, naming the nearest", async () => {
    const { code, stdout, stderr } = await gigasite("instances", "p5.48xlage");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('did you mean "p5.48xlarge"?');
  });
});
