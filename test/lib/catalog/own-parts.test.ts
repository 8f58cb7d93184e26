import { GigasiteError, type Problem } from "../../../lib/errors";
import { Catalog, type RawPart } from "../../../lib/catalog";

const standard = Catalog.default();
const node = { class: "node", gpu: "nvidia-h100-sxm", gpus: 8, nics: 8, nicGbps: 400, maximum: "10.2 kW" };

function problems(...own: RawPart[]): readonly Problem[] {
  try {
    standard.with(own);
    return [];
  } catch (error) {
    if (!GigasiteError.is(error)) throw error;
    return error.problems;
  }
}

describe("own parts", () => {
  it("may be a switch and a node, as the site file shows them", () => {
    const catalog = standard.with([
      {
        id: "my-switch",
        class: "switch",
        ports: 64,
        portGbps: 400,
        typical: "0.9 kW",
        maximum: "1.7 kW",
        rackUnits: 1,
        price: 30000,
      },
      { id: "my-node", ...node, rackUnits: 8, liquidShare: 0, price: 300000 },
    ]);
    expect(catalog.of("my-switch", "switch")).toMatchObject({ ports: 64, splits: [1], price: 30000 });
    expect(catalog.of("my-node", "node").maximum.toKilowatts()).toBe(10.2);
    expect(catalog.provenance("my-node", "maximum")).toEqual({ status: "stated", sources: [], asOf: "" });
    expect(standard.has("my-node")).toBe(false);
  });

  it("may say where their figures come from", () => {
    const catalog = standard.with([{ id: "my-node", ...node, status: "verified", sources: ["Q-17"], asOf: "2026-10" }]);
    expect(catalog.provenance("my-node", "maximum")).toEqual({ status: "verified", sources: ["Q-17"], asOf: "2026-10" });
  });

  it("may use a GPU that is described beside them, in any order", () => {
    const gpu = { id: "my-gpu", class: "gpu", bf16DenseTflops: 1000 };
    expect(problems({ id: "my-node", ...node, gpu: "my-gpu" }, gpu)).toEqual([]);
  });

  it("override the figures that they name, and no other", () => {
    const catalog = standard.with([{ id: "nvidia-sn5600", maximum: "1.9 kW" }]);
    const device = catalog.of("nvidia-sn5600", "switch");
    expect(device.maximum?.toKilowatts()).toBe(1.9);
    expect(device.ports).toBe(64);
    expect(catalog.provenance(device.id, "maximum")).toEqual({ status: "stated", sources: [], asOf: "" });
    expect(catalog.provenance(device.id, "ports")).toEqual(standard.provenance(device.id, "ports"));
    expect(standard.of("nvidia-sn5600", "switch").maximum?.toKilowatts()).toBe(2.03);
  });

  it("give an override's origin to the figures that it names only", () => {
    const own = {
      id: "nvidia-sn5600",
      maximum: "1.9 kW",
      status: "verified",
      sources: ["LAB"],
      asOf: "2026",
      note: "measured",
    };
    const catalog = standard.with([own]);
    expect(catalog.provenance("nvidia-sn5600", "maximum")).toEqual({
      status: "verified",
      sources: ["LAB"],
      asOf: "2026",
      note: "measured",
    });
    expect(catalog.provenance("nvidia-sn5600", "typical")).toEqual(standard.provenance("nvidia-sn5600", "typical"));
    expect(catalog.provenance("nvidia-sn5600")).toEqual(standard.provenance("nvidia-sn5600"));
  });

  it("may annotate single figures of an override", () => {
    const catalog = standard.with([
      { id: "nvidia-sn5600", maximum: "1.9 kW", figures: { maximum: { note: "ours" }, ports: { note: "seen" } } },
    ]);
    expect(catalog.provenance("nvidia-sn5600", "maximum")).toMatchObject({ status: "stated", note: "ours" });
    expect(catalog.provenance("nvidia-sn5600", "ports")).toMatchObject({ status: "verified", note: "seen" });
  });

  it("may repeat the class of the part that they override", () => {
    expect(problems({ id: "nvidia-sn5600", class: "switch", price: 1 })).toEqual([]);
  });

  it("fails for an override that changes the class", () => {
    expect(problems({ id: "nvidia-sn5600", class: "node", price: 1 })).toMatchObject([
      { code: "PART002", path: "parts[0].class", found: '"node"', allowed: "switch" },
    ]);
  });

  it("fails for a part without a class, and names the part that was most likely meant", () => {
    const [problem] = problems({ id: "nvidia-sn560", price: 1 });
    expect(problem).toMatchObject({ code: "PART003", path: "parts[0]", found: '"nvidia-sn560"' });
    expect(problem?.remedy).toContain("nvidia-sn56");
  });

  it("fails for a missing figure", () => {
    expect(problems({ id: "my-node", class: "node", gpu: "nvidia-h100-sxm", gpus: 8, nics: 8, nicGbps: 400 })).toMatchObject(
      [{ code: "PART003", path: "parts[0].maximum" }],
    );
  });

  it("fails for an unknown figure", () => {
    expect(problems({ id: "nvidia-sn5600", maximun: "1 kW" })).toMatchObject([
      { code: "SITE001", path: "parts[0].maximun" },
    ]);
  });

  it("fails for a quantity of another kind", () => {
    expect(problems({ id: "nvidia-sn5600", maximum: "1 kWh" })).toMatchObject([
      { code: "UNIT001", path: "parts[0].maximum" },
    ]);
  });

  it("fails for a wrong status where it stands", () => {
    expect(problems({ id: "nvidia-sn5600", maximum: "1 kW", status: "rumour" })).toMatchObject([
      { path: "parts[0].status" },
    ]);
  });

  it("fails for a node whose GPU is unknown or none", () => {
    expect(problems({ id: "a", ...node, gpu: "nvidia-h100-sx" }, { id: "b", ...node, gpu: "nvidia-sn5600" })).toMatchObject([
      { code: "PART001", path: "parts[0].gpu", remedy: 'did you mean "nvidia-h100-sxm"?' },
      { code: "PART002", path: "parts[1].gpu", found: '"nvidia-sn5600"' },
    ]);
  });

  it("may be a server without GPUs, and without NICs on the compute fabric", () => {
    const server = { id: "head", class: "node", gpus: 0, nics: 0, nicGbps: 200, maximum: "1 kW" };
    const own = { ...server, otherNics: { "in-band": { nics: 2, nicGbps: 100 } } };
    expect(standard.with([own]).of("head", "node")).toMatchObject({
      gpus: 0,
      otherNics: { "in-band": { nics: 2, nicGbps: 100, nicPortsPerCage: 1 } },
    });
  });

  it("fails for a node with GPUs that does not name them", () => {
    expect(problems({ id: "my-node", ...node, gpu: undefined })).toMatchObject([{ code: "PART003", path: "parts[0].gpu" }]);
  });

  it("fails for a switch with uplinks of no speed, in an override too", () => {
    expect(problems({ id: "nvidia-sn4600c", uplinkPorts: 2 })).toMatchObject([
      { code: "PART003", path: "parts[0].uplinkGbps" },
    ]);
    expect(problems({ id: "nvidia-sn2201", uplinkPorts: 2 })).toEqual([]);
  });

  it("fails for an id that stands twice", () => {
    expect(problems({ id: "my-node", ...node }, { id: "my-node", ...node })).toMatchObject([
      { code: "SITE007", path: "parts[1].id", found: '"my-node"' },
    ]);
  });

  it("fails with all problems at once", () => {
    const found = problems({ id: "x" }, { id: "nvidia-sn5600", class: "node" }, { id: "n", ...node, gpu: "g" });
    expect(found.map((problem) => problem.code)).toEqual(["PART003", "PART002", "PART001"]);
  });
});
