import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Testing } from "cdktf";
import { GigasiteError } from "../../lib/errors";
import { checkedSite, type SiteInput } from "../../lib/model";
import { ComputePod, CoolingLoop, EnergyStorage, HeatRejection, NetworkFabric, PowerFeed } from "../../lib/site";
import { addresses, synthToJson, type StackJson } from "../../lib/testing";
import { Power } from "../../lib/units";
import { SiteStack, type SiteStackProps } from "../../stacks/site-stack";
import { checkedSample, sampleSite } from "../support/sample-site";
import { addPod, figuresOf, synthSite } from "../support/synth-site";
import { tempApps } from "../support/temp-folder";

const newApp = tempApps();

const PHASES = [{ name: "first-light", date: "2024-07-22", pods: { h100: 63 }, feeds: { grid: "50 MW" } }];

/** A site with something of every kind. */
const FULL: SiteInput = sampleSite({
  title: "A site of everything",
  phases: PHASES,
  pods: [
    {
      name: "h100",
      count: 196,
      racks: 8,
      nodesPerRack: 8,
      node: "supermicro-4u-hgx-h100",
      feeds: ["grid", "turbines"],
      cooling: "tcs",
    },
  ],
  fabrics: [{ name: "compute", role: "compute", switch: "nvidia-sn5600", pods: ["h100"] }],
  power: {
    redundancy: "N+1",
    distribution: { ups: "vertiv-liebert-exl-s1-1200" },
    feeds: [
      { name: "grid", kind: "utility", capacity: "150 MW" },
      { name: "turbines", kind: "gas-turbine", part: "solar-smt-130", count: 15 },
    ],
    storage: [{ name: "bess", part: "tesla-megapack-2xl", count: 168 }],
  },
});

/** The same site in TypeScript. */
function buildFull(app: App): SiteStack {
  const distribution = { ups: "vertiv-liebert-exl-s1-1200" };
  const site = new SiteStack(app, "sample", {
    title: "A site of everything",
    phases: PHASES,
    redundancy: "N+1",
    distribution,
  });
  const grid = new PowerFeed(site, "grid", { kind: "utility", capacity: Power.megawatts(150) });
  const turbines = new PowerFeed(site, "turbines", { kind: "gas-turbine", part: "solar-smt-130", count: 15 });
  new EnergyStorage(site, "bess", { part: "tesla-megapack-2xl", count: 168 });
  const tcs = new CoolingLoop(site, "tcs", { kind: "direct-to-chip", cdu: "supermicro-4u-cdu", redundancy: "N+1" });
  new CoolingLoop(site, "hall", { kind: "air", supply: "24 C", return: "36 C" });
  new HeatRejection(site, "heat-rejection", { redundancy: "N+1" });
  const h100 = new ComputePod(site, "h100", {
    count: 196,
    racks: 8,
    nodesPerRack: 8,
    node: "supermicro-4u-hgx-h100",
    feeds: [grid, turbines],
    cooling: tcs,
  });
  new NetworkFabric(site, "compute", { role: "compute", switch: "nvidia-sn5600", pods: [h100] });
  return site;
}

/** The text of `cdk.tf.json` of the stack `sample`. */
function bytesOf(build: (app: App) => unknown): string {
  const outdir = mkdtempSync(join(tmpdir(), "gigasite-"));
  try {
    const app = new App({ outdir });
    build(app);
    app.synth();
    return readFileSync(join(outdir, "stacks", "sample", "cdk.tf.json"), "utf8");
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

function stackOf(changes: Partial<SiteInput>): StackJson {
  return synthToJson((app) => void SiteStack.fromSite(app, checkedSample(changes)))["sample"] ?? {};
}

describe("SiteStack", () => {
  it("gives the same bytes for a site in TypeScript and for that site from a file", () => {
    expect(bytesOf(buildFull)).toBe(bytesOf((app) => SiteStack.fromSite(app, checkedSite(FULL))));
  });

  it("has a form that a reviewer has seen; its figures are those of the plan", () => {
    const text = JSON.stringify(
      synthToJson((app) => void buildFull(app)),
      (key, value: unknown) => (typeof value === "number" || key === "input" ? `<${typeof value}>` : value),
    );
    expect(JSON.parse(text)).toMatchSnapshot();
  });

  it("has these addresses, which deployed sites hold on to", () => {
    expect(addresses(synthToJson((app) => void buildFull(app))["sample"] ?? {})).toEqual([
      "terraform_data.fabric_compute",
      "terraform_data.feed_grid",
      "terraform_data.feed_turbines",
      "terraform_data.heat_rejection",
      "terraform_data.loop_hall",
      "terraform_data.loop_tcs",
      "terraform_data.phase_first-light",
      "terraform_data.pod_h100",
      "terraform_data.storage_bess",
    ]);
  });

  it("adds an address for another kind of pod or another phase, and removes none", () => {
    const before = addresses(stackOf({}));
    const pods = [...sampleSite().pods, { name: "more", node: "supermicro-4u-hgx-h100" }];
    expect(addresses(stackOf({ pods }))).toEqual([...before, "terraform_data.pod_more"].sort());
    expect(addresses(stackOf({ phases: PHASES }))).toEqual([...before, "terraform_data.phase_first-light"].sort());
  });

  it("keeps everything but the pod's share of the plan where a pod of it grows", () => {
    const [pod] = sampleSite().pods;
    const grown = stackOf({ pods: [{ ...(pod as NonNullable<typeof pod>), count: 200 }] });
    expect(addresses(grown)).toEqual(addresses(stackOf({})));
    expect(figuresOf(grown, "pod_h100")).toMatchObject({ count: 200, gpus: 102400 });
  });

  it("plans once, and gives the site, its plan and its report", () => {
    const site = buildFull(newApp());
    expect(site.plan).toBe(site.plan);
    expect(site.plan.totals.gpus).toBe(100352);
    expect(site.checked.site).toEqual(checkedSite(FULL).site);
    expect(site.report.plan).toBe(site.plan);
    expect(site.document.totals.capexUsd).toBe(site.report.bom.totals.usd);
  });

  it("takes prices of its own before those of the package", () => {
    const prices: SiteStackProps["prices"] = {
      id: "own",
      asOf: "2026-01-01",
      currency: "USD",
      prices: [{ part: "supermicro-4u-hgx-h100", usd: 1 }],
    };
    const site = new SiteStack(newApp(), "sample", { prices });
    addPod(site);
    expect(site.report.bom.lines.find(({ part }) => part === "supermicro-4u-hgx-h100")?.price?.each.usd).toBe(1);
  });

  it("takes nothing more once it is planned", () => {
    const site = buildFull(newApp());
    void site.plan;
    expect(() => addPod(site, "late")).toThrow(/MODEL002 at sample\/late: the site is already planned/);
    const described = SiteStack.fromSite(newApp(), checkedSample());
    expect(() => addPod(described, "late")).toThrow(/MODEL002/);
  });

  it("has its constructs under their names when it comes from a file", () => {
    const site = SiteStack.fromSite(newApp(), checkedSample());
    expect(site.node.findChild("h100")).toBeInstanceOf(ComputePod);
  });

  it("warns through the manifest, with no path of this machine in it", () => {
    const app = newApp();
    buildFull(app);
    app.synth();
    const { stacks } = JSON.parse(readFileSync(join(app.outdir, "manifest.json"), "utf8")) as {
      stacks: { sample: { annotations: { message: string }[] } };
    };
    expect(stacks.sample.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^error PWR004 at power\.feeds\[1\]: losing feed turbines leaves a shortfall of .* MW/),
      expect.stringMatching(/^warning COOL006 at cooling\.loops\[1\]: loop "hall" .* has no units/),
    ]);
    expect(JSON.stringify(stacks)).not.toContain(process.cwd());
  });

  it("tells broken rules of both levels and stops for none", () => {
    const app = newApp();
    buildFull(app);
    const broken = new SiteStack(app, "z-broken");
    new PowerFeed(broken, "grid", { kind: "utility", capacity: "1 kW" });
    new HeatRejection(broken, "chillers", { count: 1, redundancy: "N+1" });
    addPod(broken);
    app.synth();
    const told = broken.node.metadata.map(({ data }) => String(data));
    expect(told).toContainEqual(expect.stringMatching(/^error PWR001 at power\.feeds\[0\]: /));
    expect(told).toContainEqual(expect.stringMatching(/^error COOL001 at cooling\.heatRejection: /));
    expect(existsSync(join(app.outdir, "stacks", "z-broken", "cdk.tf.json"))).toBe(true);
  });

  it("fails on a site that is described wrongly, before any stack is written", () => {
    const app = newApp();
    new SiteStack(app, "empty");
    expect(() => app.synth()).toThrow(GigasiteError);
    expect(readdirSync(join(app.outdir, "stacks"))).toEqual([]);
  });

  it("is complete for those who ask a single stack for its JSON", () => {
    const { resource } = JSON.parse(Testing.synth(buildFull(newApp()))) as StackJson;
    expect(Object.keys((resource as { terraform_data: object }).terraform_data)).toContain("heat_rejection");
  });

  it("keeps parts of another site apart", () => {
    const stack = synthSite((site) => {
      addPod(site);
      addPod(new SiteStack(site.node.root as App, "other"), "b200");
    });
    expect(addresses(stack)).not.toContain("terraform_data.pod_b200");
  });
});
