import { rounded } from "../../../lib/report";

describe("rounded", () => {
  it("rounds each figure as its key asks for", () => {
    const figures = {
      capexUsd: 1.005,
      differencePct: 0.352,
      loadKw: 1.23456,
      kwPerRack: 1.0005,
      utilization: 0.123456,
      gpus: 3,
    };
    expect(rounded({ list: [figures] })).toEqual({
      list: [{ capexUsd: 1.01, differencePct: 0.35, loadKw: 1.235, kwPerRack: 1.001, utilization: 0.1235, gpus: 3 }],
    });
  });

  it("leaves text, null and the order of keys as they are", () => {
    expect(JSON.stringify(rounded({ b: "1.23456", a: null, c: true }))).toBe('{"b":"1.23456","a":null,"c":true}');
  });
});
