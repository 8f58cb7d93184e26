import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gigasite } from "../../../support/fake-io";
import { tempFolder } from "../../../support/temp-folder";

const folder = tempFolder();

function site(name: string, pod: string, suppress = ""): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(
    file,
    `apiVersion: gigasite/v1\nname: ${name}\npods:\n  - { name: h100, ${pod} }\nsuppress: [${suppress}]\n`,
  );
  return file;
}

const overfull = (suppress?: string) =>
  site("overfull", "node: supermicro-4u-hgx-h100, racks: 1, nodesPerRack: 40", suppress);

describe("gigasite check", () => {
  it("shows what is for the record, and ends with the worst that can be lost", async () => {
    const { code, stdout, stderr } = await gigasite("check", "sites/smallest.yaml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^note +COOL020 +location.designDay$/m);
    expect(stdout).toContain("Findings: 1 note.\n\nWorst single failure: loss of feed utility\n");
    expect(stdout).toMatch(/Lost: 1 pod h100 \(64 GPUs\)\nShortfall: [\d.]+ kW, no battery ride-through\n$/);
  });

  it("says what carries on, how full it is, and how long batteries bridge", async () => {
    const { stdout } = await gigasite("check", "sites/colossus-1.yaml");
    expect(stdout).toMatch(
      /^Worst single failure: loss of feed turbines\nRemaining capacity: feed grid, load \d+\.\d % of/m,
    );
    expect(stdout).toMatch(/^Lost: \d+ pods h100 \([\d,]+ GPUs\)\nShortfall: [\d.]+ MW, battery ride-through /m);
  });

  it("tells the worst pair where it is asked for", async () => {
    const { code, stdout } = await gigasite("check", "sites/colossus-1.yaml", "--failures", "2");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Worst double failure: loss of feed grid and feed turbines\nRemaining capacity: none/m);
  });

  it("shows what the site suppresses with its reason, and ends with 0", async () => {
    const { code, stdout } = await gigasite(
      "check",
      overfull('{ rule: RACK001, reason: "a rack of our own, 200 units high" }'),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Suppressed findings\n[^]*^error +RACK001[^]*-> a rack of our own, 200 units high\n/m);
    expect(stdout).toMatch(/^Findings: .*\. Suppressed: 1\.$/m);
    expect(stdout).not.toMatch(/Findings: .*error/);
  });

  it("ends with 0 for warnings", async () => {
    const { code, stdout } = await gigasite("check", "sites/colossus-1.yaml");
    expect(code).toBe(0);
    expect(stdout).toContain("warning  PWR002");
  });

  it("fails with 1 for an error, which it shows with its remedy", async () => {
    const { code, stdout, stderr } = await gigasite("check", overfull());
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(stdout).toMatch(/^error +RACK001 +pods\[0\]\.nodesPerRack/m);
  });

  it("gives the findings as JSON", async () => {
    const { code, stdout } = await gigasite("check", overfull(), "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      site: "overfull",
      findings: expect.arrayContaining([expect.objectContaining({ rule: "RACK001", level: "error" })]),
      worstFailure: { lost: ["feed utility"], darkGpus: 320 },
    });
  });

  it("fails with 1 for a file with mistakes, all of which it tells on stderr", async () => {
    const { code, stdout, stderr } = await gigasite("check", site("wrong", "nodesPerRac: 8, count: -1"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    for (const mistake of ["SITE001", "SITE002", "SITE004"]) expect(stderr).toContain(mistake);
  });
});
