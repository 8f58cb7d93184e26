import { broken } from "./broken";

describe("BOM001", () => {
  it("holds for parts of the catalog", () => {
    expect(broken("BOM001")).toEqual([]);
  });

  it("fails once for each own part without a price", () => {
    const node = { id: "my-node", class: "node", gpu: "nvidia-h100-sxm", gpus: 8, nics: 8, nicGbps: 400, maximum: "10 kW" };
    const pods = [
      { name: "a", node: "my-node" },
      { name: "b", node: "my-node" },
    ];
    expect(broken("BOM001", { parts: [node], pods })).toMatchObject([
      { level: "warning", message: expect.stringContaining('"my-node"') },
    ]);
    expect(broken("BOM001", { parts: [{ ...node, price: 300_000 }], pods })).toEqual([]);
  });
});
