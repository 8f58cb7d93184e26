import { phaseSchema } from "../../../lib/model";

const parse = (change: object) => phaseSchema.safeParse({ name: "first-light", date: "2024-07-22", ...change });

describe("phaseSchema", () => {
  it("takes what stands and what feeds can carry, which can be nothing", () => {
    const phase = parse({ pods: { h100: 0 }, feeds: { grid: "0 MW" } }).data;
    expect(phase?.pods).toEqual({ h100: 0 });
    expect(phase?.feeds["grid"]?.toMegawatts()).toBe(0);
  });

  it("takes how many of the pods that stand have power", () => {
    expect(parse({ pods: { h100: 8 }, energized: { h100: 5 } }).data?.energized).toEqual({ h100: 5 });
    expect(parse({}).data?.energized).toEqual({});
    expect(parse({ energized: { h100: -1 } }).success).toBe(false);
  });

  it.each(["2024-7-22", "22.07.2024", "2023-02-29", "2024-07", "", 20240722, new Date(0)])("fails for the date %p", (date) =>
    expect(parse({ date }).success).toBe(false),
  );

  it.each([{ pods: { h100: -1 } }, { pods: { h100: 1.5 } }, { feeds: { grid: 50 } }, { pods: ["h100"] }])(
    "fails for %j",
    (change) => expect(parse(change).success).toBe(false),
  );
});
