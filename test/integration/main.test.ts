import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import manifest from "../../package.json";
import { Project } from "../support/project";

// Each run of the app is a process of its own.
jest.setTimeout(60_000);

/** A site with a warning, published figures and a replica. */
const SITE = `apiVersion: gigasite/v1
name: tiny
pods:
  - { name: h100, count: 2, node: supermicro-4u-hgx-h100 }
power:
  feeds:
    - { name: a, kind: utility, capacity: 1 MW }
    - { name: b, kind: utility, capacity: 10 kW }
reported:
  - { metric: gpus, value: 128, source: a test }
replica: { pods: 1 }
`;

/** What the folder holds before the app runs. */
const BEFORE = ["cdktf.json", "site.yaml", "terraform.rc"];

describe("main", () => {
  const [project, other] = [new Project(), new Project()];

  it("has at most 40 lines", () => {
    expect(readFileSync(join(__dirname, "../../main.ts"), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  });

  it("writes stacks and reports, prints the bill in short, and warns on stderr", () => {
    project.write("site.yaml", SITE);
    const { code, stdout, stderr } = project.synth();
    expect(stderr).toMatch(/^tiny: warning PWR002 at power\.feeds\[1\]: /m);
    expect(stdout).toMatch(/^Bill of materials for tiny\n/);
    expect(stdout).toMatch(/\nReports are in cdktf\.out\/reports\/tiny\n$/);
    expect(project.files("cdktf.out")).toEqual([
      "cdktf.out/manifest.json",
      "cdktf.out/reports/tiny/bom.csv",
      "cdktf.out/reports/tiny/bom.json",
      "cdktf.out/reports/tiny/bom.md",
      "cdktf.out/reports/tiny/bom.xlsx",
      "cdktf.out/reports/tiny/fidelity.md",
      "cdktf.out/reports/tiny/plan.json",
      "cdktf.out/reports/tiny/rented.csv",
      "cdktf.out/reports/tiny/rented.json",
      "cdktf.out/reports/tiny/rented.md",
      "cdktf.out/reports/tiny/rented.xlsx",
      "cdktf.out/reports/tiny/report.html",
      "cdktf.out/stacks/tiny-aws-h100-1/cdk.tf.json",
      "cdktf.out/stacks/tiny-aws-h100-1/versions.tf",
      "cdktf.out/stacks/tiny-aws-network/cdk.tf.json",
      "cdktf.out/stacks/tiny-aws-network/versions.tf",
      "cdktf.out/stacks/tiny/cdk.tf.json",
      "cdktf.out/stacks/tiny/versions.tf",
    ]);
    expect(code).toBe(0);
  });

  it("gives the same bytes in another folder, time zone and locale", () => {
    other.write("site.yaml", SITE);
    const env = { TZ: "Asia/Kathmandu", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
    expect(other.synth([], env)).toEqual(project.synth([], { TZ: "America/Los_Angeles", LC_ALL: "C" }));
    const files = project.files("cdktf.out");
    expect(other.files("cdktf.out")).toEqual(files);
    for (const file of files) expect(other.read(file)).toBe(project.read(file));
  });

  it("takes the site file as an argument, and removes the stacks of the one before", () => {
    project.write("renamed.yaml", SITE.replace("name: tiny", "name: renamed"));
    expect(project.synth(["renamed.yaml"]).code).toBe(0);
    expect(readdirSync(project.path("cdktf.out", "stacks")).sort()).toEqual([
      "renamed",
      "renamed-aws-h100-1",
      "renamed-aws-network",
    ]);
    expect(readdirSync(project.path("cdktf.out", "reports")).sort()).toEqual(["renamed", "tiny"]);
  });
});

describe("main, where another run or a former site is in its folder", () => {
  const project = new Project();

  it("excludes the other of two runs at once, which says so", async () => {
    project.write("site.yaml", SITE);
    project.write("other.yaml", SITE.replace("name: tiny", "name: other"));
    const runs = await Promise.all([project.start([]), project.start(["other.yaml"])]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
    const [won, lost] = [runs.find(({ code }) => code === 0), runs.find(({ code }) => code === 1)];
    expect(lost?.stderr).toMatch(/^error CALL005: another run /m);
    const name = won === runs[0] ? "tiny" : "other";
    expect(readdirSync(project.path("cdktf.out", "stacks")).sort()).toEqual([
      name,
      `${name}-aws-h100-1`,
      `${name}-aws-network`,
    ]);
    expect(readdirSync(project.path("cdktf.out")).sort()).toEqual(["manifest.json", "reports", "stacks"]);
  });

  it("names stacks with resources that the site no longer has, and keeps them", () => {
    expect(project.synth().code).toBe(0);
    project.write("terraform.tiny-aws-h100-1.tfstate", JSON.stringify({ resources: [{ instances: [{}] }] }));
    project.write("site.yaml", SITE.replace("replica: { pods: 1 }", ""));
    const { code, stderr } = project.synth();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^stack tiny-aws-h100-1 is no longer part of the app, but its state .* has 1 resource; /m);
    expect(stderr).not.toMatch(/tiny-aws-network/);
    expect(readdirSync(project.path("cdktf.out", "stacks")).sort()).toEqual(["tiny", "tiny-aws-h100-1"]);
  });

  it("keeps the former set as a whole where a file is in the place of a folder", () => {
    const before = project.files("cdktf.out/stacks");
    project.write("site.yaml", SITE.replace("count: 2", "count: 3"));
    rmSync(project.path("cdktf.out", "reports"), { recursive: true });
    project.write("cdktf.out/reports", "");
    const [manifest, stack] = [project.read("cdktf.out/manifest.json"), project.read("cdktf.out/stacks/tiny/cdk.tf.json")];
    const { code, stderr } = project.synth();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error CALL002: a file is in the place of a folder\n {2}found: {3}cdktf\.out\/reports/);
    expect(project.files("cdktf.out/stacks")).toEqual(before);
    expect([project.read("cdktf.out/manifest.json"), project.read("cdktf.out/stacks/tiny/cdk.tf.json")]).toEqual([
      manifest,
      stack,
    ]);
  });
});

describe("main, where the site is wrong", () => {
  const project = new Project();

  /** Runs the app on a site file and expects it to refuse, with nothing written and no trace of the program. */
  function refusal(text: string): string {
    project.write("site.yaml", text);
    const { code, stdout, stderr } = project.synth();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(readdirSync(project.folder).sort()).toEqual(BEFORE);
    return stderr;
  }

  it("fails with the place of every problem of the file", () => {
    const stderr = refusal(SITE.replace("count: 2", "count: none").replace("name: a,", "name: A,"));
    expect(stderr).toMatch(/^site\.yaml:4:\d+: error SITE003 at pods\[0\]\.count: /m);
    expect(stderr).toMatch(/^site\.yaml:7:\d+: error SITE006 at power\.feeds\[0\]\.name: /m);
  });

  it("fails with what cannot be rented, at its place", () => {
    expect(refusal(SITE.replace("pods: 1 }", "instanceType: p5e.48xlarge }"))).toMatch(
      /^site\.yaml:11:\d+: error MODEL003 at replica\./m,
    );
  });

  it.each(["constructor"])("fails with a message where the site or a pod is named %s", (name) => {
    expect(refusal(SITE.replace("name: tiny", `name: ${name}`))).toMatch(/^site\.yaml:2:7: error SITE006 at name: /);
    expect(refusal(SITE.replace("name: h100", `name: ${name}`))).toMatch(
      /^site\.yaml:4:\d+: error SITE006 at pods\[0\]\.name: /,
    );
  });

  it("fails with a message on an odd context, and shows the stack on request", () => {
    project.write("site.yaml", SITE);
    const { stderr } = project.synth([], { CDKTF_CONTEXT_JSON: "null", GIGASITE_DEBUG: "1" });
    expect(stderr).toMatch(/^error CALL001: CDKTF_CONTEXT_JSON is nothing\n[^]*\n +at /);
  });

  it("fails where the output folder is a file", () => {
    project.write("site.yaml", SITE);
    project.write("out", "");
    const { code, stderr } = project.synth([], { CDKTF_OUTDIR: "out" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error CALL002: a file is in the place of a folder\n {2}found: {3}out/);
  });
});

describe("the command in a checkout", () => {
  it("runs from its sources, in whatever folder, without a build", () => {
    const { stdout } = spawnSync(process.execPath, [join(__dirname, "../../bin/gigasite.js"), "--version"], {
      cwd: tmpdir(),
      encoding: "utf8",
    });
    expect(stdout.trim()).toBe(manifest.version);
  });
});
