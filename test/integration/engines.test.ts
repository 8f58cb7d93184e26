import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { siteTemplate } from "../../lib/cli/site-template";
import type { ReplicaProps } from "../../lib/model";
import { synthToJson } from "../../lib/testing";
import { ENGINES, programOf } from "../../scripts/engines";
import { Replica } from "../../stacks/replica";
import { Project } from "../support/project";
import { sitePlan } from "../support/site-plan";
import { resourcesByAddress } from "../support/synth-stacks";
import { tempFolder } from "../support/temp-folder";
import { init, MIRROR, planned, run, writeAsModules } from "./offline";

/** Replicas with everything that a file can ask for, under both schedulers. */
const FULL: ReplicaProps = {
  ...{ instanceType: "p5.48xlarge", pods: 1, nodesPerPod: 2, owner: "gpu-team", operations: true },
  storage: { kind: "fsx-lustre", capacityGib: 4800, throughputPerTib: 1000, efa: true, repository: true },
  budget: { usdPerMonth: 1000, email: "gpu@example.com" },
};

function stacksOfReplicas() {
  const site = { plan: sitePlan() };
  return synthToJson((app) => {
    new Replica(app, "batch", {
      ...FULL,
      name: "batch",
      site,
      scheduler: "slurm",
      slurm: { homes: "head-node", accounting: true },
    });
    new Replica(app, "cluster", { ...FULL, name: "cluster", site, scheduler: "eks" });
  });
}

/** Links the provider of the mirror below the name of a registry; engines follow links at the last level alone. */
function linkProvider(registry: string): void {
  const provider = join(MIRROR, "registry.terraform.io/hashicorp/aws");
  for (const version of readdirSync(provider).filter((name) => /^\d/.test(name))) {
    const folder = join(registry, "hashicorp/aws", version);
    mkdirSync(folder, { recursive: true });
    for (const platform of readdirSync(join(provider, version)))
      symlinkSync(join(provider, version, platform), join(folder, platform));
  }
}

function describeIf(met: boolean, reason: string): jest.Describe {
  if (met) return describe;
  process.stderr.write(`SKIPPED: ${reason}\n`);
  return describe.skip;
}

describe.each(ENGINES.map((engine) => [`${engine.name} ${engine.version}`, programOf(engine)]))("%s", (name, engine) => {
  const isBuilt = existsSync(engine);

  describeIf(
    isBuilt && MIRROR !== "",
    `${name} is not built, or TF_PLUGIN_MIRROR names no mirror; npm run engines builds it`,
  )("with the stacks of replicas", () => {
    const [folder, mirror] = [tempFolder(), tempFolder()];

    it("validates all of them, and plans all that they declare", () => {
      for (const host of ["registry.terraform.io", "registry.opentofu.org"]) linkProvider(join(mirror, host));
      const stacks = stacksOfReplicas();
      writeAsModules(folder, stacks);
      init(folder, engine, mirror);
      run(engine, folder, ["validate", "-no-color"]);
      const declared = Object.entries(stacks).flatMap(([id, stack]) =>
        Object.keys(resourcesByAddress(stack)).map((address) => `module.${id}.${address}`),
      );
      const changes = planned(folder, engine);
      expect(Object.keys(changes).sort()).toEqual(declared.sort());
      expect(new Set(Object.values(changes).flat())).toEqual(new Set(["create"]));
    }, 600_000);
  });

  describeIf(isBuilt, `${name} is not built; npm run engines builds it`)("with the stack of a site", () => {
    const project = new Project(engine);
    const site = siteTemplate("my-site", "site.schema.json");

    it("deploys it", () => {
      project.write("site.yaml", site);
      expect(project.cdktf("deploy", "my-site", "--auto-approve").code).toBe(0);
    });

    it("shows a doubled site on a page, and changes all of it in place", () => {
      project.write("site.yaml", site.replace("count: 1", "count: 2").replace("1200 kW", "2400 kW"));
      expect(project.synth().code).toBe(0);
      const { code, output } = project.terraform("my-site", "plan");
      expect(code).toBe(0);
      expect(output).toContain("Plan: 0 to add, 6 to change, 0 to destroy.");
      expect(output.split("\n").length).toBeLessThan(80);
    });

    it("refuses to plan it beyond the capacity of its feed", () => {
      project.write("site.yaml", site.replace("count: 1", "count: 3"));
      expect(project.synth().code).toBe(0);
      const { code, output } = project.terraform("my-site", "plan");
      expect(code).toBe(1);
      expect(output).toMatch(/Feed grid: load [\d.]+ kW exceeds capacity 1200 kW\./);
    });

    it("destroys it", () => {
      project.write("site.yaml", site);
      expect(project.cdktf("destroy", "my-site", "--auto-approve").code).toBe(0);
      expect(JSON.parse(project.read("terraform.my-site.tfstate"))).toMatchObject({ resources: [] });
    });
  });
});
