import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gigasite } from "../../../support/fake-io";
import { gitRepository } from "../../../support/git-repository";

const repository = gitRepository();
const text = (count: number) =>
  `apiVersion: gigasite/v1\nname: a\npods: [{ name: p, count: ${count}, node: supermicro-4u-hgx-h100 }]
phases: [{ name: first, date: 2027-01-01, pods: { p: 1 } }]\n`;
const file = repository.write("sites/a.yaml", text(2));
repository.commit("first");
repository.write("sites/a.yaml", text(3));

describe("gigasite diff", () => {
  it("compares a file with its revision", async () => {
    const { code, stdout, stderr } = await gigasite("diff", `${file}#HEAD`, file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/a\.yaml, HEAD to working tree: \+64 GPUs, \+1 rack, /);
  });

  it("compares phases, and a phase of a revision", async () => {
    const phases = await gigasite("diff", `${file}@first`, file, "--format", "json");
    expect(JSON.parse(phases.stdout)).toMatchObject({
      ...{ kind: "SiteDelta", differs: true, before: { phase: "first" }, after: { phase: null } },
      totals: { gpus: { difference: 128 } },
    });
    expect((await gigasite("diff", `${file}#HEAD@first`, `${file}@first`)).stdout).toMatch(
      /a\.yaml, phase first, HEAD to working tree: no difference\n$/,
    );
  });

  it("compares two sites", async () => {
    const { stdout } = await gigasite("diff", "sites/smallest.yaml", "sites/colossus-1.yaml");
    expect(stdout).toContain("GPUs");
    expect(stdout.split("\n").every((line) => line.length <= 100)).toBe(true);
  });

  it("prints no difference, and exits with 1 for one only when asked to", async () => {
    expect(await gigasite("diff", file, file, "--exit-code")).toEqual({
      ...{ code: 0, stdout: `${file}: no difference\n`, stderr: "" },
    });
    expect((await gigasite("diff", `${file}#HEAD`, file, "--exit-code")).code).toBe(1);
  });

  it("writes into a file what it would print", async () => {
    const out = join(repository.folder, "diff.md");
    const printed = await gigasite("diff", `${file}#HEAD`, file, "--format", "md");
    expect(await gigasite("diff", `${file}#HEAD`, file, "--out", out)).toEqual({
      ...printed,
      stdout: "",
      stderr: `Wrote ${out} (Markdown)\n`,
    });
    expect(readFileSync(out, "utf8")).toBe(printed.stdout);
  });

  it.each([
    ["revision", `${file}#mian`, "CALL003"],
    ["phase", `${file}@frist`, 'did you mean "first"?'],
    ["file", `${file}x#HEAD`, "FILE001"],
  ])("fails with 2 for an unknown %s", async (_, words, said) => {
    const { code, stdout, stderr } = await gigasite("diff", words, file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(said);
  });
});
