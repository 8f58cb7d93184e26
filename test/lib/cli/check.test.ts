import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gigasite } from "../../support/fake-io";
import { tempFolder } from "../../support/temp-folder";

const folder = tempFolder();

function site(name: string, pod: string): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, `apiVersion: gigasite/v1\nname: ${name}\npods:\n  - { name: h100, ${pod} }\n`);
  return file;
}

const overfull = () => site("overfull", "node: supermicro-4u-hgx-h100, racks: 1, nodesPerRack: 40");

describe("gigasite check", () => {
  it("says that a site has no findings", async () => {
    expect(await gigasite("check", "sites/smallest.yaml")).toEqual({ code: 0, stdout: "No findings.\n", stderr: "" });
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
    expect(JSON.parse(stdout)).toMatchObject({ site: "overfull", findings: [{ rule: "RACK001", level: "error" }] });
  });

  it("fails with 1 for a file with mistakes, all of which it tells on stderr", async () => {
    const { code, stdout, stderr } = await gigasite("check", site("wrong", "nodesPerRac: 8, count: -1"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    for (const mistake of ["SITE001", "SITE002", "SITE004"]) expect(stderr).toContain(mistake);
  });
});
