import { run } from "../../../../lib/cli/run";
import { fakeIo, gigasite } from "../../../support/fake-io";

describe("gigasite plan", () => {
  it("shows the figures of a site", async () => {
    const { code, stdout, stderr } = await gigasite("plan", "sites/smallest.yaml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchSnapshot();
  });

  it("gives them as JSON", async () => {
    const { stdout } = await gigasite("plan", "sites/colossus-1.yaml", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ site: "colossus-1", phase: null, totals: { gpus: 100352 } });
  });

  it("plans a phase", async () => {
    const { stdout } = await gigasite("plan", "sites/colossus-1.yaml", "--format", "json", "--phase", "first-light");
    expect(JSON.parse(stdout)).toMatchObject({ phase: "first-light", totals: { gpus: 32256 } });
  });

  it("colours where that is wanted", async () => {
    const { io, kept } = fakeIo({ FORCE_COLOR: "1" });
    await run(["plan", "sites/smallest.yaml"], io);
    expect(kept.stdout).toContain("\u001b[1m");
  });

  it("fails for a phase that the site does not have", async () => {
    const { code, stdout, stderr } = await gigasite("plan", "sites/colossus-1.yaml", "--phase", "frist-light");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('did you mean "first-light"?');
  });

  it("fails for a file that is not there", async () => {
    const { code, stderr } = await gigasite("plan", "sites/nowhere.yaml");
    expect(code).toBe(2);
    expect(stderr).toContain("FILE001");
  });
});
