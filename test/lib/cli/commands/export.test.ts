import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../../lib/cli/run";
import { cableSchedule, SCHEDULE_FORMATS } from "../../../../lib/exports";
import { loadSite } from "../../../../lib/model";
import { fakeIo, gigasite } from "../../../support/fake-io";
import { tempFolder } from "../../../support/temp-folder";

const SITE = "sites/smallest.yaml";

const folder = tempFolder();

describe("gigasite export", () => {
  it.each(SCHEDULE_FORMATS)("writes the cable schedule as %s", async (format) => {
    const stdout = [...cableSchedule(loadSite(SITE), format)].join("");
    expect(await gigasite("export", "cables", SITE, "--format", format)).toEqual({ code: 0, stdout, stderr: "" });
  });

  it("writes csv unless asked for something else", async () => {
    const { stdout } = await gigasite("export", "cables", SITE);
    expect(stdout.split(",", 2)).toEqual(["fabric", "layer"]);
  });

  it.each(SCHEDULE_FORMATS)(
    "writes into a file, or into a folder under the target's name, what it would print as %s",
    async (format) => {
      const { stdout } = await gigasite("export", "cables", SITE, "--format", format);
      const wrote = (path: string) => ({ code: 0, stdout: "", stderr: `Wrote ${path}\n` });
      const file = join(folder, "new", `own-name.${format}`);
      expect(await gigasite("export", "cables", SITE, "--format", format, "--out", file)).toEqual(wrote(file));
      const inFolder = join(folder, `cables.${format}`);
      expect(await gigasite("export", "cables", SITE, "--format", format, "--out", folder)).toEqual(wrote(inFolder));
      expect(await gigasite("export", "cables", SITE, "--out", file)).toEqual(wrote(file));
      expect([file, inFolder].map((path) => readFileSync(path, "utf8"))).toEqual([stdout, stdout]);
    },
  );

  it("tells what is wrong with the fabrics of a site after the rest, and ends with 1", async () => {
    const file = join(folder, "slow.yaml");
    const pod = "{ name: h100, node: supermicro-4u-hgx-h100, racks: 1, nodesPerRack: 40 }";
    const fabrics = "[{ name: slow, nicGbps: 3200 }, { name: fine, nicsPerNode: 1 }]";
    writeFileSync(file, `apiVersion: gigasite/v1\nname: slow\npods: [${pod}]\nfabrics: ${fabrics}\n`);
    const { code, stdout, stderr } = await gigasite("export", "cables", file);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fine,node-leaf/m);
    expect(stdout).not.toMatch(/^slow,/m);
    expect(stderr).toMatch(/error +FAB001 +fabrics\[0\]/);
    expect(stderr).not.toContain("RACK");
  });

  it("writes the files of Slurm for the replica into a folder, which is made", async () => {
    const out = join(folder, "slurm");
    expect(await gigasite("export", "slurm", "sites/colossus-1.yaml", "--out", out)).toEqual({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining(`Wrote ${join(out, "slurm.conf")}\n`),
    });
    expect(readdirSync(out).sort()).toEqual(["cgroup.conf", "gres.conf", "slurm.conf", "topology.conf", "topology.yaml"]);
    expect(readFileSync(join(out, "topology.conf"), "utf8")).toContain("SwitchName=spine Switches=h100-[1-2]\n");
  });

  it("prints the files of Slurm for the physical site under their names, where asked to or where there is no replica", async () => {
    const asked = await gigasite("export", "slurm", "sites/colossus-1.yaml", "--site");
    expect(asked.stdout).toMatch(/^# slurm\.conf\nClusterName=colossus-1\n/);
    expect(asked.stdout).toContain("NodeName=h100-196-r1-n[1-8],");
    expect((await gigasite("export", "slurm", SITE)).stdout).toMatch(/\n# topology\.yaml\n- topology: default\n/);
  });

  it("writes what a cluster of EKS needs, and tells where there is none", async () => {
    const file = join(folder, "eks.yaml");
    const site = readFileSync(SITE, "utf8");
    writeFileSync(file, `${site}replica: { scheduler: eks, pods: 1, nodesPerPod: 1 }\n`);
    const { code, stdout } = await gigasite("export", "eks", file);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# install\.sh\n#!\/bin\/bash\n[^]*\n# nccl-h100-1\.yaml\n/);
    const none = await gigasite("export", "eks", "sites/colossus-1.yaml");
    expect(none).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("MODEL003") });
  });

  it("makes no more rows once its reader is gone", async () => {
    let writes = 0;
    const gone = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    const { io, kept } = fakeIo();
    const stdout = {
      write: (_: string, done: (error: Error) => void) => {
        writes++;
        done(gone);
      },
    };
    expect(await run(["export", "cables", "sites/colossus-1.yaml"], { ...io, stdout })).toBe(0);
    expect({ writes, stderr: kept.stderr }).toEqual({ writes: 1, stderr: "" });
  });

  it("tells the targets when asked for help", async () => {
    const { stdout } = await gigasite("export", "--help");
    expect(stdout).toMatch(/cables {2}cable schedule/);
  });

  it("fails for an unknown target, naming the nearest", async () => {
    const { code, stdout, stderr } = await gigasite("export", "cable", SITE);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/CALL001: unknown target\n.*cable\n.*cables, slurm, eks\n.*did you mean "cables"\?/);
  });

  it("refuses a format of other targets than the cable schedule, and an ending that no schedule has", async () => {
    const slurm = await gigasite("export", "slurm", SITE, "--format", "csv");
    expect(slurm).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("applies to the target cables only"),
    });
    const xlsx = await gigasite("export", "cables", SITE, "--out", join(folder, "cables.xlsx"));
    expect(xlsx).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/ending \.xlsx[^]*\.csv, \.jsonl/) });
  });

  it("fails for a file that cannot be written, and leaves nothing behind", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "text");
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await gigasite("export", "cables", SITE, "--out", join(file, "cables.csv"));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("CALL002");
    expect(readdirSync(folder)).toEqual(before);
  });
});
