import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GigasiteError } from "../../../lib/errors";
import { loadSite } from "../../../lib/model";
import { tempFolder } from "../../support/temp-folder";

const FIXTURES = join(__dirname, "../../fixtures");
const BAD = join(FIXTURES, "bad");
const folder = tempFolder();

const failure = (file: string): GigasiteError => {
  try {
    loadSite(file);
  } catch (error) {
    if (GigasiteError.is(error)) return error;
    throw error;
  }
  throw new Error(`${file} has no problem`);
};

describe("loadSite", () => {
  it("loads the smallest site", () => {
    const { site, prices } = loadSite(join(FIXTURES, "smallest.yaml"));
    expect(site).toMatchObject({ name: "tiny", pods: [{ name: "h100", count: 1 }] });
    expect(prices.id).not.toContain("usd-2026,");
  });

  it("loads a site that uses every section, with its own parts and its price book", () => {
    const { site, catalog, prices } = loadSite(join(FIXTURES, "colossus-1.yaml"));
    expect(site.power.feeds[0]?.capacity?.toMegawatts()).toBe(150);
    expect(site.cooling.loops[0]?.supply.toCelsius()).toBe(30);
    expect(site.phases[0]).toMatchObject({ name: "first-light", date: "2024-07-22", pods: { h100: 63 } });
    expect(site.replica).toMatchObject({ region: "us-east-2", scheduler: "slurm" });
    expect(catalog.of("my-node", "node").maximum.toKilowatts()).toBe(10.2);
    expect(prices.price(catalog.get("tesla-megapack-2xl"))).toMatchObject({ usd: 1150000, asOf: "2026-10-05" });
    expect(prices.price(catalog.get("my-switch"))?.usd).toBe(30000);
  });

  it("reads US units, words for units and options in another case", () => {
    const { site, catalog } = loadSite(join(FIXTURES, "as-people-write.yaml"));
    expect(site.location).toMatchObject({ country: "US" });
    expect(site.location?.designDay?.dryBulb.toCelsius()).toBe(35);
    expect([site.floor.rowPitch.toMetres(), site.floor.leafPlacement]).toEqual([2.7432, "end-of-row"]);
    expect(site.pods[0]?.stands).toBe("own-racks");
    expect(site.fabrics[0]).toMatchObject({ role: "compute", topology: "fat-tree", media: ["multimode", "passive-copper"] });
    expect(site.power.redundancy).toBe("N+1");
    expect(site.power.feeds.map(({ kind, capacity }) => `${kind} ${capacity}`)).toEqual([
      "utility 150 MW",
      "gas-engine 2.5 MW",
    ]);
    expect(site.cooling.loops[0]).toMatchObject({ kind: "direct-to-chip", fluid: "pg25" });
    expect(site.cooling.loops.map((loop) => `${loop.supply} to ${loop.return}`)).toEqual(["30 C to 40 C"]);
    expect(catalog.of("my-chiller", "chiller").capacity.toMegawatts()).toBeCloseTo(1.4067, 4);
    expect(site.suppress[0]?.rule).toBe("PWR002");
  });

  it("loads a site from JSON and through aliases", () => {
    const file = join(folder, "site.json");
    const pod = { name: "h100", node: "supermicro-4u-hgx-h100" };
    writeFileSync(file, JSON.stringify({ apiVersion: "gigasite/v1", name: "tiny", pods: [pod] }, null, "\t"));
    expect(loadSite(file).site.pods).toHaveLength(1);
    writeFileSync(
      file,
      "apiVersion: gigasite/v1\nname: tiny\npods:\n  - { name: a, node: &n supermicro-4u-hgx-h100 }\n  - { name: b, node: *n }\n",
    );
    expect(loadSite(file).site.pods[1]?.node).toBe("supermicro-4u-hgx-h100");
  });

  it.each(readdirSync(BAD).filter((name) => name.endsWith(".yaml")))(
    "fails for %s with places, values and remedies",
    (name) => {
      const { message, problems } = failure(join(BAD, name));
      for (const { place, remedy } of problems)
        expect([place?.file, remedy.length > 0]).toEqual([expect.stringContaining(BAD), true]);
      expect(message.replaceAll(`${BAD}/`, "").replaceAll(`${FIXTURES}/`, "../")).toMatchSnapshot();
    },
  );

  it("fails for a file that is too large, is not text or is not there", () => {
    writeFileSync(join(folder, "large.yaml"), Buffer.alloc(10_000_000, "#"));
    writeFileSync(join(folder, "binary.yaml"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]));
    const messages = ["large.yaml", "binary.yaml", "missing.yaml", ""].map((name) => failure(join(folder, name)).message);
    expect(messages.join("\n").replaceAll(folder, "sites")).toMatchSnapshot();
  });

  it("fails with the problems of the site and of the file of its price book at once", () => {
    const file = join(folder, "site.yaml");
    writeFileSync(file, "apiVersion: gigasite/v1\nname: A\npods: []\nprices: usd.yaml\n");
    expect(failure(file).problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "SITE006 name",
      "SITE004 pods",
      "FILE001 prices",
    ]);
  });
});
