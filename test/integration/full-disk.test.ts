import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { Project } from "../support/project";

/** Room for the stack and the reports of a small site, and not for those of a large one with a replica. */
const SIZE = "200k";

/** `describe` with a file system of that size; without the right to mount one, it says so and skips its tests. */
function describeWithSmallDisk(folder: string): jest.Describe {
  mkdirSync(folder);
  const { status, error, stderr } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", folder], {
    encoding: "utf8",
  });
  if (status === 0) return describe;
  process.stderr.write(`SKIPPED: no file system of ${SIZE} can be mounted: ${error?.message ?? stderr}\n`);
  return describe.skip;
}

const project = new Project();

describeWithSmallDisk(project.path("cdktf.out"))("an output folder on a full disk", () => {
  afterAll(() => spawnSync("umount", [project.path("cdktf.out")]));

  const site = (count: number, more: string) => `apiVersion: gigasite/v1
name: tiny
pods:
  - { name: h100, count: ${count}, node: supermicro-4u-hgx-h100 }
power:
  feeds:
    - { name: grid, kind: utility, capacity: 1 GW }
${more}`;

  it("keeps the former set as a whole, and the run says that the disk is full", () => {
    project.write("site.yaml", site(1, ""));
    expect(project.synth().code).toBe(0);
    const files = project.files("cdktf.out");
    const before = files.map((file) => project.read(file));
    project.write("site.yaml", site(2, "replica: { pods: 2, scheduler: slurm, operations: true, owner: me }\n"));
    const { code, stderr } = project.synth();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error CALL002: the disk is full\n {2}found: {3}cdktf\.out.*\n {2}remedy: {2}free some space/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(project.files("cdktf.out")).toEqual(files);
    expect(files.map((file) => project.read(file))).toEqual(before);
  });
});
