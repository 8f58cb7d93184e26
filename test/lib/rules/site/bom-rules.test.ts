import { broken } from "../broken";

describe("BOM002", () => {
  it("holds for spares, which are bought by themselves", () => {
    expect(broken("BOM002", { spares: { gpu: "1 %", node: 0.01 } })).toEqual([]);
  });

  it("fails whoever prices the part", () => {
    const items = [{ part: "nvidia-h100-sxm", count: 8, system: "compute" as const, for: "exchange" }];
    const prices = { id: "offers", currency: "USD", asOf: "2026-11", prices: [{ part: "nvidia-h100-sxm", usd: 1 }] };
    expect(broken("BOM002", { items }, prices)).toHaveLength(1);
  });
});

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
