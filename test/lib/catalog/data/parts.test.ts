import { Catalog, partIdSchema, partSchema, sourceOf } from "../../../../lib/catalog";
import parts from "../../../../lib/catalog/data/parts.json";
import { problemsOfDependentFigures } from "../../../../lib/catalog/dependent-figures";

const catalog = Catalog.default();
/** What a part says about itself beside its figures. */
const TEXTS = ["id", "class", "vendor", "model", "status", "sources", "asOf", "note", "figures"];
const figuresOf = (part: object): string[] => Object.keys(part).filter((key) => !TEXTS.includes(key));

describe("the parts of the catalog", () => {
  it.each(parts.map((part) => [part.id, part] as const))("%s is a whole part", (_id, part) => {
    expect(partSchema.safeParse(part).error).toBeUndefined();
  });

  it("have ids that are slugs and that none shares", () => {
    for (const { id } of parts) expect(partIdSchema.safeParse(id).success).toBe(true);
    expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length);
  });

  it("have those that the rest of the package names", () => {
    for (const id of [
      "supermicro-4u-hgx-h100",
      "nvidia-h100-sxm",
      "nvidia-sn5600",
      "nvidia-qm9700",
      "nvidia-sn2201",
      "nvidia-dgx-h100",
      "nvidia-ufm-appliance",
      "generic-management-server",
      "generic-storage-appliance",
      "solar-smt-130",
      "tesla-megapack-2xl",
      "supermicro-4u-cdu",
      "air-cooled-chiller",
      "generic-rack-48u",
      "generic-rack-pdu",
      "generic-manifold",
      "generic-transformer-2500kva",
      "utility-substation",
    ]) {
      expect(catalog.has(id)).toBe(true);
    }
  });

  it("have a maker, a model, a status, a date and a source each", () => {
    for (const part of parts) {
      expect(part).toMatchObject({ vendor: expect.any(String), model: expect.any(String), status: expect.any(String) });
      expect(part.asOf).toMatch(/^\d{4}/);
      expect(part.sources).not.toHaveLength(0);
    }
  });

  it("have a status, a date and known sources for every figure, and none is a user's own", () => {
    for (const part of parts) {
      for (const figure of figuresOf(part)) {
        const provenance = catalog.provenance(part.id, figure);
        expect(["verified", "secondary", "derived", "unverified"]).toContain(provenance.status);
        expect(provenance.asOf).not.toBe("");
        expect(provenance.sources.filter((key) => sourceOf(key) === undefined)).toEqual([]);
      }
    }
  });

  it("describe the origin of no figure that they do not have", () => {
    const orphans = parts.flatMap((part) =>
      Object.keys("figures" in part ? (part.figures ?? {}) : {})
        .filter((figure) => !(figure in part))
        .map((figure) => `${part.id}.${figure}`),
    );
    expect(orphans).toEqual([]);
  });

  it("say how an estimate came about", () => {
    for (const part of parts) {
      for (const figure of ["maximum", "liquidShare", "cop", "capacity"].filter((key) => key in part)) {
        const { status, note } = catalog.provenance(part.id, figure);
        if (status === "derived" || status === "unverified") expect(note).toBeDefined();
      }
    }
  });

  it("have every figure that another one asks for", () => {
    for (const id of catalog.ids()) expect(problemsOfDependentFigures(catalog.get(id), id)).toEqual([]);
  });

  it("name GPUs of the catalog in the nodes that have some", () => {
    for (const { gpu } of catalog.all("node")) if (gpu !== undefined) expect(catalog.get(gpu).class).toBe("gpu");
  });

  it("say of every node which NICs it has beside those of the compute fabric", () => {
    for (const node of catalog.all("node")) {
      expect(node.otherNics).toMatchObject({ "out-of-band": { nics: 1, nicGbps: 1 } });
      if (node.gpus > 0) expect(node.nics).toBeGreaterThan(0);
    }
  });

  it("draw at most what they draw at most", () => {
    for (const id of catalog.ids()) {
      const { typical, maximum } = catalog.get(id);
      if (typical && maximum) expect(typical.toWatts()).toBeLessThanOrEqual(maximum.toWatts());
    }
  });

  it("draw as nodes at least what their GPUs draw", () => {
    for (const node of catalog.all("node")) {
      const gpuWatts = node.gpu === undefined ? 0 : (catalog.get(node.gpu).maximum?.toWatts() ?? 0);
      expect(node.maximum.toWatts()).toBeGreaterThan(node.gpus * gpuWatts);
    }
  });

  it("put the ports of a switch evenly into its cages", () => {
    for (const device of catalog.all("switch")) expect(device.ports % (device.cages ?? device.ports)).toBe(0);
  });

  it("have modules for both ends of a link of 400 Gbps, in fibre of either kind", () => {
    for (const medium of ["multimode", "single-mode"]) {
      for (const ports of [1, 2]) {
        const modules = catalog.all("transceiver").filter((part) => part.medium === medium && part.portGbps === 400);
        expect(modules.map((part) => part.ports)).toContain(ports);
      }
      expect(catalog.all("cable").some((part) => part.medium === medium)).toBe(true);
    }
  });

  it.each([
    [100, "passive-copper", 3],
    [100, "active-optical", 100],
    [200, "passive-copper", 3],
    [200, "active-optical", 100],
    [1, "twisted-pair", 100],
  ])("have cables with ends for links of %d Gbps between single-port cages, in %s up to %d m", (gbps, medium, metres) => {
    const cables = catalog
      .all("cable")
      .filter((cable) => cable.medium === medium && cable.linkGbps === gbps && cable.links === 1);
    expect(Math.max(...cables.map((cable) => cable.length.toMetres()))).toBe(metres);
  });

  it.each([
    [100, 1, "multimode", 100],
    [100, 1, "single-mode", 2000],
    [200, 1, "multimode", 100],
    [200, 1, "single-mode", 2000],
    [200, 4, "multimode", 50],
    [200, 4, "single-mode", 500],
  ])("have modules for links of %d Gbps, %d to a cage, in %s up to %d m, and the fibre", (gbps, ports, medium, metres) => {
    const modules = catalog
      .all("transceiver")
      .filter((part) => part.medium === medium && part.portGbps === gbps && part.ports === ports);
    expect(Math.max(...modules.map((part) => part.reach.toMetres()))).toBe(metres);
    const fibres = catalog.all("cable").filter((cable) => cable.medium === medium);
    expect(Math.max(...fibres.map((cable) => cable.length.toMetres()))).toBeGreaterThanOrEqual(metres);
  });

  it("say how fast the lanes of a module are, of which a link needs a whole number", () => {
    for (const { portGbps, laneGbps } of catalog.all("transceiver")) {
      expect(laneGbps).toBeDefined();
      expect(portGbps % (laneGbps ?? 0)).toBe(0);
    }
  });

  it("have a module of the same lanes at the node for four links of 200 Gbps to a cage", () => {
    for (const { medium, laneGbps } of catalog.all("transceiver").filter((part) => part.ports === 4)) {
      const ends = catalog.all("transceiver").filter((part) => part.portGbps === 200 && part.ports === 1);
      expect(ends.some((part) => part.medium === medium && part.laneGbps === laneGbps)).toBe(true);
    }
  });

  it("give cables that bring their own ends a speed, and fibre none", () => {
    for (const cable of catalog.all("cable")) {
      const isFibre = cable.medium === "multimode" || cable.medium === "single-mode";
      expect(cable.linkGbps === undefined).toBe(isFibre);
    }
  });
});

describe("the figures of Colossus 1's parts", () => {
  it("add up for the server: 8 x (700 + 575) W, eight to a rack of 64 GPUs", () => {
    const node = catalog.of("supermicro-4u-hgx-h100", "node");
    expect(node.maximum.toWatts()).toBe(8 * (700 + 575));
    expect((node.nodesPerRack ?? 0) * node.gpus).toBe(64);
    expect(catalog.provenance(node.id, "maximum")).toMatchObject({ status: "derived", sources: ["SEMI100K", "EPOCHEST"] });
    expect(catalog.provenance(node.id, "liquidShare").status).toBe("unverified");
  });

  it("add up for the SN5600: 0.94 kW and 64 modules of 17 W, 128 ports of 400 Gbps", () => {
    const device = catalog.of("nvidia-sn5600", "switch");
    const moduleWatts = catalog.of("nvidia-mma4z00-ns", "transceiver").maximum?.toWatts() ?? 0;
    expect(device.maximum?.toWatts()).toBeCloseTo((device.typical?.toWatts() ?? 0) + device.ports * moduleWatts, -1);
    expect(device.splits.map((ways) => [ways * device.ports, device.portGbps / ways])).toContainEqual([128, 400]);
  });

  it("add up for the NICs of a DGX H100: 254 storage modules and 254 in-band cables for 127 systems", () => {
    const { otherNics } = catalog.of("nvidia-dgx-h100", "node");
    expect(127 * (otherNics?.storage?.nics ?? 0)).toBe(254);
    expect(127 * (otherNics?.["in-band"]?.nics ?? 0)).toBe(254);
    expect(catalog.of("supermicro-4u-hgx-h100", "node").otherNics?.storage).toBeUndefined();
  });

  it("add up for the SN2201: 48 ports of 1 Gbps, and four uplinks", () => {
    expect(catalog.of("nvidia-sn2201", "switch")).toMatchObject({ ports: 48, portGbps: 1, uplinkPorts: 4, uplinkGbps: 100 });
  });

  it("add up for the rack PDU: 415 V x 60 A x sqrt(3) x 0.8", () => {
    const kilowatts = (415 * 60 * Math.sqrt(3) * 0.8) / 1000;
    expect(catalog.of("generic-rack-pdu", "rack-pdu").capacity.toKilowatts()).toBeCloseTo(kilowatts, 1);
  });

  it("add up for the batteries: 168 units hold some 655 MWh and carry 150 MW", () => {
    const pack = catalog.of("tesla-megapack-2xl", "battery");
    expect(Math.abs(168 * pack.energy.toMegawattHours() - 655)).toBeLessThan(5);
    expect(168 * pack.capacity.toMegawatts()).toBeGreaterThan(150);
  });

  it("add up for the turbines and the chillers", () => {
    expect(15 * catalog.of("solar-smt-130", "generator").capacity.toMegawatts()).toBeCloseTo(247, 0);
    expect(Math.round(119 * catalog.of("air-cooled-chiller", "chiller").capacity.toMegawatts())).toBe(200);
  });
});
