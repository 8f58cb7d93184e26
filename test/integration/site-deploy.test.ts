import { existsSync, readdirSync } from "node:fs";
import { siteTemplate } from "../../lib/cli/site-template";
import { Project } from "../support/project";
import { describeWith } from "./requires";

const ADDRESSES = [
  ...["fabric_compute", "fabric_in-band", "fabric_out-of-band", "feed_grid", "heat_rejection"],
  ...["loop_air", "loop_tcs", "phase_first", "pod_h100"],
];

/** A site file with a number of pods, a feed of 2 MW, and further lines for the list of pods and keys for its phase. */
function siteFile(count: number, more = "", phase = ""): string {
  return `apiVersion: gigasite/v1
name: tiny
pods:
  - { name: h100, count: ${count}, racks: 2, nodesPerRack: 8, node: supermicro-4u-hgx-h100 }
${more}power:
  feeds:
    - { name: grid, kind: utility, capacity: 2 MW }
phases:
  - { name: first, date: 2026-01-01, pods: { h100: 1 }${phase} }
`;
}

/** What a plan would do, by address, without what it leaves as it is. */
function changesOf(project: Project): Record<string, string[]> {
  expect(project.terraform("tiny", "plan", "-out=changes.tfplan").code).toBe(0);
  const { resource_changes: changes } = JSON.parse(project.terraform("tiny", "show", "-json", "changes.tfplan").stdout) as {
    resource_changes: { name: string; change: { actions: string[] } }[];
  };
  const entries = changes.map(({ name, change }): [string, string[]] => [name, change.actions]);
  return Object.fromEntries(entries.filter(([, actions]) => actions.join() !== "no-op"));
}

describeWith("terraform")("a site that is deployed with CDK for Terraform", () => {
  const project = new Project();

  it("is created by cdktf deploy, with its state beside the output", () => {
    project.write("site.yaml", siteFile(2));
    expect(project.cdktf("deploy", "tiny", "--auto-approve").code).toBe(0);
    const { resources } = JSON.parse(project.read("terraform.tiny.tfstate")) as { resources: { name: string }[] };
    expect(resources.map(({ name }) => name).sort()).toEqual(ADDRESSES);
    expect(existsSync(project.path("cdktf.out", "reports", "tiny", "bom.json"))).toBe(true);
  });

  it("does not change without a reason", () => {
    expect(project.synth().code).toBe(0);
    expect(project.terraform("tiny", "plan", "-detailed-exitcode").code).toBe(0);
  });

  it("changes in place what one more pod changes, and replaces nothing", () => {
    project.write("site.yaml", siteFile(3));
    expect(project.synth().code).toBe(0);
    const changes = changesOf(project);
    expect(Object.keys(changes)).toEqual(expect.arrayContaining(["feed_grid", "loop_tcs", "pod_h100"]));
    expect(Object.keys(changes)).not.toContain("phase_first");
    expect(new Set(Object.values(changes).flat())).toEqual(new Set(["update"]));
  });

  it("adds what another kind of pod adds, and replaces nothing", () => {
    project.write("site.yaml", siteFile(2, "  - { name: more, node: supermicro-4u-hgx-h100 }\n"));
    expect(project.synth().code).toBe(0);
    const { pod_more: added, ...others } = changesOf(project);
    expect(added).toEqual(["create"]);
    expect(new Set(Object.values(others).flat())).toEqual(new Set(["update"]));
  });

  it("warns of an overloaded feed at synthesis, and fails in Terraform's plan", () => {
    project.write("site.yaml", siteFile(20));
    const synth = project.synth();
    expect(synth.code).toBe(0);
    expect(synth.output).toMatch(/error PWR001 at power\.feeds\[0\]: feed "grid": load .* exceeds capacity/);
    const { code, output } = project.terraform("tiny", "plan");
    expect(code).toBe(1);
    expect(output).toContain("Resource postcondition failed");
    expect(output).toMatch(/Feed grid: load [\d.]+ kW exceeds capacity 2000 kW\./);
  });

  it("fails in Terraform's plan where the feeds of a phase do not carry what is energized", () => {
    project.write("site.yaml", siteFile(2, "", ", feeds: { grid: 100 kW }"));
    expect(project.synth().code).toBe(0);
    const { code, output } = project.terraform("tiny", "plan");
    expect(code).toBe(1);
    expect(output).toMatch(/Phase first: load exceeds capacity: feed grid, [\d.]+\s+of 100 kW\./);
  });

  it("is gone after cdktf destroy", () => {
    project.write("site.yaml", siteFile(2));
    expect(project.cdktf("destroy", "tiny", "--auto-approve").code).toBe(0);
    expect(JSON.parse(project.read("terraform.tiny.tfstate"))).toMatchObject({ resources: [] });
  });
});

describeWith("terraform")("a site that is doubled", () => {
  const project = new Project();

  it("fits on a page, as one line per part before and after", () => {
    const site = siteTemplate("my-site", "site.schema.json");
    project.write("site.yaml", site);
    expect(project.cdktf("deploy", "my-site", "--auto-approve").code).toBe(0);
    project.write("site.yaml", site.replace("count: 1", "count: 2").replace("1200 kW", "2400 kW"));
    expect(project.synth().code).toBe(0);
    const { code, output } = project.terraform("my-site", "plan");
    expect(code).toBe(0);
    expect(output).toContain("Plan: 0 to add, 6 to change, 0 to destroy.");
    expect(output).toContain(
      '~ input  = "utility 837.5 of 1,200 kW, 2 x utility-substation" -> "utility 1,675 of 2,400 kW, 3 x utility-substation"',
    );
    expect(output.split("\n").length).toBeLessThan(80);
  });
});

describeWith("terraform")("a stack that the app no longer has", () => {
  const project = new Project();

  it("is kept with a warning while it has resources", () => {
    project.write("site.yaml", siteFile(2));
    expect(project.cdktf("deploy", "tiny", "--auto-approve").code).toBe(0);
    project.write("site.yaml", siteFile(2).replace("name: tiny", "name: renamed"));
    const { code, output } = project.cdktf("synth");
    expect(code).toBe(0);
    expect(output).toMatch(/stack tiny is no longer part of the app, but its state .* has 9 resources;/);
    expect(output).toMatch(/npx cdktf destroy tiny/);
    expect(readdirSync(project.path("cdktf.out/stacks")).sort()).toEqual(["renamed", "tiny"]);
  });

  it("is destroyed by its name, and then removed", () => {
    expect(project.cdktf("destroy", "tiny", "--auto-approve").code).toBe(0);
    expect(JSON.parse(project.read("terraform.tiny.tfstate"))).toMatchObject({ resources: [] });
    expect(project.cdktf("synth").code).toBe(0);
    expect(readdirSync(project.path("cdktf.out/stacks"))).toEqual(["renamed"]);
  });
});
