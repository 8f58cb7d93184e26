import { broken } from "../broken";

const phase = (name: string, date: string, h100: number) => ({ name, date, pods: { h100 } });

describe("PHS001", () => {
  it("holds for phases that grow to the site", () => {
    expect(broken("PHS001", { phases: [phase("first", "2024-07-22", 63), phase("all", "2024-12-01", 196)] })).toEqual([]);
  });

  it("fails for a phase with more pods than the site", () => {
    const findings = broken("PHS001", { phases: [phase("first", "2024-07-22", 197)] });
    expect(findings).toMatchObject([{ path: "phases[0].pods.h100", message: expect.stringContaining("197 pods") }]);
  });
});

describe("PHS002", () => {
  it("holds for dates in order", () => {
    expect(broken("PHS002", { phases: [phase("a", "2024-07-22", 1), phase("b", "2024-07-23", 2)] })).toEqual([]);
  });

  it("fails for dates out of order", () => {
    const findings = broken("PHS002", { phases: [phase("a", "2024-07-22", 1), phase("b", "2024-07-21", 2)] });
    expect(findings).toMatchObject([{ path: "phases[1].date" }]);
  });
});
