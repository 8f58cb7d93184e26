import { shareSchema } from "../../../lib/model/share";

describe("shareSchema", () => {
  it.each([
    [0, 0],
    [1, 1],
    ["2 %", 0.02],
    ["0.5%", 0.005],
    ["100 %", 1],
  ])("takes %p as %p", (text, share) => {
    expect(shareSchema().parse(text)).toBeCloseTo(share, 12);
  });

  it.each([[-0.1], [1.1], ["2"], ["101 %"], ["-1 %"], ["two %"], [null]])("refuses %p", (text) => {
    expect(shareSchema().safeParse(text).success).toBe(false);
  });
});
