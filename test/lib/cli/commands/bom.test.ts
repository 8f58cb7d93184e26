import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOM_DELTA_FORMATS, BOM_FORMATS } from "../../../../lib/bom";
import { run } from "../../../../lib/cli/run";
import { fakeIo, gigasite, gigasiteWith } from "../../../support/fake-io";
import { tempFolder } from "../../../support/temp-folder";

const folder = tempFolder();

describe("gigasite bom", () => {
  it.each(BOM_FORMATS)("writes the bill as %s", async (format) => {
    const { code, stdout, stderr } = await gigasite("bom", "sites/smallest.yaml", "--format", format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/HGX\s+H100/);
  });

  it("writes the report of the site, or of a phase, as a page", async () => {
    const { code, stdout, stderr } = await gigasite("bom", "sites/smallest.yaml", "--format", "html");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^<!doctype html>[^]*<title>smallest<\/title>/);
    const phase = await gigasite("bom", "sites/colossus-1.yaml", "--phase", "first-light", "--format", "html");
    expect(phase.stdout).toContain("Site colossus-1, phase first-light.");
  });

  it("has no page of what changes from phase to phase", async () => {
    const { code, stderr } = await gigasite("bom", "sites/colossus-1.yaml", "--since", "first-light", "--format", "html");
    expect(code).toBe(2);
    expect(stderr).toMatch(/CALL001[^]*allowed: table, json, csv, md/);
  });

  it("bills a phase", async () => {
    const { stdout } = await gigasite("bom", "sites/colossus-1.yaml", "--phase", "first-light", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ phase: "first-light" });
  });

  it.each(BOM_DELTA_FORMATS)("writes what changes from phase to phase as %s", async (format) => {
    const phases = ["--phase", "hundred-thousand", "--since", "grid-50mw"];
    const { code, stdout, stderr } = await gigasite("bom", "sites/colossus-1.yaml", ...phases, "--format", format);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/HGX\s+H100/);
    // 196 arrays of 64 servers instead of 63.
    expect(stdout).toMatch(/8,?512/);
  });

  it("writes what the whole site has more than a phase", async () => {
    const { stdout } = await gigasite("bom", "sites/colossus-1.yaml", "--since", "grid-150mw", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ kind: "BomDelta", since: "grid-150mw", phase: null, lines: [] });
  });

  it("fails for an unknown phase to start from", async () => {
    const { code, stderr } = await gigasite("bom", "sites/colossus-1.yaml", "--since", "first-ligth");
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/SITE009[^]*did you mean "first-light"\?/);
  });

  it("writes into a file what it would print", async () => {
    const out = join(folder, "bom.csv");
    const printed = await gigasite("bom", "sites/smallest.yaml", "--format", "csv");
    expect(await gigasite("bom", "sites/smallest.yaml", "--format", "csv", "--out", out)).toEqual({
      ...printed,
      stdout: "",
      stderr: `Wrote ${out} (CSV, 22 lines)\n`,
    });
    expect(readFileSync(out, "utf8")).toBe(printed.stdout);
  });

  it("writes a spreadsheet into a file, whose ending is enough, and the same bytes to a pipe", async () => {
    const out = join(folder, "bom.xlsx");
    const written = await gigasite("bom", "sites/smallest.yaml", "--out", out);
    expect(written).toEqual({ code: 0, stdout: "", stderr: `Wrote ${out} (XLSX, 22 lines)\n` });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
    const { io, bytes } = fakeIo();
    expect(await run(["bom", "sites/smallest.yaml", "--format", "xlsx"], io)).toBe(0);
    expect(Buffer.concat(bytes).equals(readFileSync(out))).toBe(true);
  });

  it("writes no spreadsheet to a terminal", async () => {
    const refused = await gigasiteWith({ terminal: 80 }, "bom", "sites/smallest.yaml", "--format", "xlsx");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/CALL001: xlsx is a binary format[^]*--out bom\.xlsx/);
  });

  it("writes no change as a spreadsheet", async () => {
    const call = ["bom", "sites/colossus-1.yaml", "--since", "first-light", "--format", "xlsx"];
    const { code, stderr } = await gigasite(...call, "--out", join(folder, "delta.xlsx"));
    expect(code).toBe(2);
    expect(stderr).toMatch(/CALL001[^]*table, json, csv, md/);
  });

  it("writes what is rented for the replica, in any format", async () => {
    const table = await gigasite("bom", "sites/colossus-1.yaml", "--rented");
    expect(table.stdout).toMatch(/^Rented bill of colossus-1, us-east-2[^]*p5\.48xlarge[^]*NAT gateway/);
    const out = join(folder, "rented.xlsx");
    await gigasite("bom", "sites/colossus-1.yaml", "--rented", "--format", "xlsx", "--out", out);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
    const none = await gigasite("bom", "sites/smallest.yaml", "--rented");
    expect(none.stderr).toMatch(/SITE002/);
  });

  it("bills a site on stdin", async () => {
    const stdin = readFileSync("sites/smallest.yaml", "utf8");
    const piped = await gigasiteWith({ stdin }, "bom", "-", "--format", "csv");
    expect(piped).toEqual(await gigasite("bom", "sites/smallest.yaml", "--format", "csv"));
  });

  it("points to check where the site has errors", async () => {
    const file = join(folder, "overfull.yaml");
    const pod = "{ name: h100, node: supermicro-4u-hgx-h100, racks: 1, nodesPerRack: 40 }";
    writeFileSync(file, `apiVersion: gigasite/v1\nname: overfull\npods: [${pod}]\n`);
    const { code, stderr } = await gigasite("bom", file);
    expect(code).toBe(0);
    expect(stderr).toBe(`1 error in the site: see \`gigasite check ${file}\`\n`);
  });

  it("fails for a file that cannot be written, before it prints anything", async () => {
    const { code, stdout, stderr } = await gigasite("bom", "sites/smallest.yaml", "--out", folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("CALL002");
  });
});
