import { broken } from "../broken";

describe("SEC001", () => {
  it("tells of a local state as a note", () => {
    expect(broken("SEC001", { replica: { backend: { kind: "local" } } })).toMatchObject([{ level: "note" }]);
  });
});

describe("SEC002", () => {
  it("holds where somebody gets an alert", () => {
    const budget = { usdPerMonth: 1_000_000, email: "gpu@example.com" };
    expect(broken("SEC002", { replica: { hours: 720, budget } })).toEqual([]);
  });

  it("is broken by a budget that tells nobody", () => {
    expect(broken("SEC002", { replica: { hours: 720, budget: { usdPerMonth: 1_000_000 } } })).toHaveLength(1);
  });

  it("tells of a price that is not known", () => {
    const replica = { hours: 720, instanceType: "p5e.48xlarge", capacity: { kind: "reservation" } } as const;
    expect(broken("SEC002", { replica })).toMatchObject([
      { message: expect.stringContaining("at an unknown price per day") },
    ]);
  });
});

describe("SEC003", () => {
  it("holds where the address of the budget is there to tell of alarms", () => {
    const budget = { usdPerMonth: 1_000_000, email: "gpu@example.com" };
    expect(broken("SEC003", { replica: { operations: true, budget } })).toEqual([]);
  });

  it("is silent where there is nothing to tell", () => {
    expect(broken("SEC003", { replica: {} })).toEqual([]);
  });
});
