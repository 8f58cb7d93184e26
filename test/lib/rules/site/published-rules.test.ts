import { broken } from "../broken";

const gpus = (value: number, reason?: string) => ({
  reported: [{ metric: "gpus", value, source: "s", ...(reason === undefined ? {} : { reason }) } as const],
});

describe("PUB001", () => {
  it("holds without published figures, and for those that are near", () => {
    expect(broken("PUB001")).toEqual([]);
    expect(broken("PUB001", gpus(100_000))).toEqual([]);
  });

  it("fails for a figure that is far and unexplained, with both figures", () => {
    expect(broken("PUB001", gpus(80_000))).toMatchObject([
      { level: "warning", path: "reported[0]", message: expect.stringMatching(/published 80,000, modelled 100,352/) },
    ]);
  });

  it("holds once the site says why", () => {
    expect(broken("PUB001", gpus(80_000, "counted before the second hall"))).toEqual([]);
  });
});
