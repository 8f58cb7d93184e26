import { coolingSchema } from "../../../lib/model";

describe("coolingSchema", () => {
  it("has no loops, and air-cooled chillers, unless it says otherwise", () => {
    expect(coolingSchema.parse({})).toEqual({ loops: [], heatRejection: { part: "air-cooled-chiller", redundancy: "N" } });
  });

  it("makes a loop a direct-to-chip one from 30 to 40 C unless it says otherwise", () => {
    const [loop] = coolingSchema.parse({ loops: [{ name: "tcs" }] }).loops;
    expect(loop).toMatchObject({ kind: "direct-to-chip", cdusPer: "rack", redundancy: "N" });
    expect([loop?.supply.toCelsius(), loop?.return.toCelsius()]).toEqual([30, 40]);
  });

  it.each([{ kind: "water" }, { supply: 30 }, { supply: "30 K" }, { cdusPer: "aisle" }, { fluid: "oil" }, { count: -1 }])(
    "fails for a loop with %j",
    (change) => expect(coolingSchema.safeParse({ loops: [{ name: "tcs", ...change }] }).success).toBe(false),
  );
});
