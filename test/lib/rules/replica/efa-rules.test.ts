import { broken } from "../broken";

describe("EFA001", () => {
  it("tells of nodes without EFA as a warning", () => {
    const finding = { level: "warning", path: "replica.instanceType" };
    expect(broken("EFA001", { replica: { instanceType: "g4dn.xlarge" } })).toMatchObject([finding]);
  });
});

describe("EFA002", () => {
  it("holds for a type without EFA, whose layouts are all the same", () => {
    expect(broken("EFA002", { replica: { instanceType: "g5.xlarge", efaLayout: "legacy" } })).toEqual([]);
  });
});

describe("EFA003", () => {
  it("holds for a type of which one text tells the interfaces", () => {
    expect(broken("EFA003", { replica: { instanceType: "p5en.48xlarge" } })).toEqual([]);
  });
});
