import { broken } from "../broken";
import { AIR, TCS } from "../fixtures/fixture";

const phase = (h100: number, more: object = {}) => ({
  phases: [{ name: "first", date: "2024-07-22", pods: { h100 }, ...more }],
});

describe("PHS008", () => {
  it("looks at what is energized, not at all that stands", () => {
    const feeds = { grid: "15 MW", turbines: "15 MW" };
    expect(broken("PHS008", phase(196, { feeds, energized: { h100: 20 } }))).toEqual([]);
    expect(broken("PHS008", phase(196, { feeds }))).toHaveLength(2);
  });

  it("leaves feeds that carry nothing to PHS009", () => {
    expect(broken("PHS008", phase(63, { feeds: { grid: "0 MW", turbines: "0 MW" } }))).toEqual([]);
  });
});

describe("PHS010", () => {
  it("fails for a rack without its CDU", () => {
    const cooling = { loops: [{ ...TCS, count: 503 }, AIR] };
    expect(broken("PHS010", { ...phase(62), cooling })).toEqual([]);
    expect(broken("PHS010", { ...phase(63), cooling })).toMatchObject([
      { message: expect.stringContaining('in phase "first" has 503 units') },
    ]);
  });
});
