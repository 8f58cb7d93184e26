import { broken } from "../broken";

describe("NET001", () => {
  it("holds for what cannot be planned for another reason", () => {
    expect(broken("NET001", { replica: { usdPerHour: 1 } })).toEqual([]);
  });

  it("tells as an error how many pods would fit", () => {
    expect(broken("NET001", { replica: { pods: 196 } })).toMatchObject([
      { level: "error", message: expect.stringMatching(/found 196, allowed at most \d+/) },
    ]);
  });
});

describe("NET002", () => {
  it("tells of each pod that fills its subnet", () => {
    const pods = [{ name: "h100", count: 4, racks: 16, nodesPerRack: 8, node: "supermicro-4u-hgx-h100" }];
    const replica = { pods: 2, nodesPerPod: 127, efaLayout: "legacy" } as const;
    expect(broken("NET002", { pods, replica })).toMatchObject([{ level: "note" }, { level: "note" }]);
    expect(broken("NET002", { pods, replica: { ...replica, efaLayout: "ec2" } })).toEqual([]);
  });
});
