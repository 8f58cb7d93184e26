import { partSchema, type PartInput } from "../../../lib/catalog";
import { problemsOfDependentFigures } from "../../../lib/catalog/dependent-figures";

const node = { id: "n", class: "node", gpus: 8, nics: 8, nicGbps: 400, maximum: "10 kW" } as const;
const device = { id: "s", class: "switch", ports: 48, portGbps: 1 } as const;
const problems = (part: PartInput) => problemsOfDependentFigures(partSchema.parse(part), "parts[0]");

describe("figures that depend on others", () => {
  it("are fine where all or none of them are there", () => {
    expect(problems({ ...node, gpu: "nvidia-h100-sxm" })).toEqual([]);
    expect(problems({ ...node, gpus: 0 })).toEqual([]);
    expect(problems(device)).toEqual([]);
    expect(problems({ ...device, uplinkPorts: 4, uplinkGbps: 100 })).toEqual([]);
    expect(problems({ id: "r", class: "rack" })).toEqual([]);
  });

  it("fails for a node with GPUs and no GPU, and says that none is a choice", () => {
    const [problem] = problems(node);
    expect(problem).toMatchObject({ code: "PART003", path: "parts[0].gpu" });
    expect(problem?.remedy).toContain("gpus: 0");
  });

  it("fails for a node with a GPU and none of them", () => {
    expect(problems({ ...node, gpus: 0, gpu: "nvidia-h100-sxm" })).toMatchObject([
      { code: "SITE004", path: "parts[0].gpus", found: "0" },
    ]);
  });

  it("fails for cages that its ports do not fill evenly", () => {
    expect(problems({ ...device, cages: 5 })).toMatchObject([{ code: "SITE004", path: "parts[0].cages", found: "5" }]);
  });

  it("fails for names that do not tell its ports apart", () => {
    expect(problems({ ...device, cages: 24, portNames: "c{cage}" })).toMatchObject([
      { code: "PART006", path: "parts[0].portNames" },
    ]);
  });

  it("fails for a switch with uplinks of no speed", () => {
    expect(problems({ ...device, uplinkPorts: 4 })).toMatchObject([{ code: "PART003", path: "parts[0].uplinkGbps" }]);
  });

  it("fails for legs of a cable that its links do not fill evenly", () => {
    const cable = { id: "fan", class: "cable", medium: "passive-copper", length: "2 m", links: 4, linkGbps: 200 } as const;
    expect(problems({ ...cable, legs: 3 })).toMatchObject([{ code: "SITE004", path: "parts[0].legs", found: "3" }]);
    expect(problems({ ...cable, legs: 2 })).toEqual([]);
  });
});
