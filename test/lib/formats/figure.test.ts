import { figure } from "../../../lib/formats";

describe("figure", () => {
  it("has thousands separators and at most one decimal", () => {
    expect([figure(1234.56), figure(10), figure(9.96), figure(0)]).toEqual(["1,234.6", "10", "10", "0"]);
  });

  it("has as many decimals as are allowed", () => {
    expect(figure(2.034, 2)).toBe("2.03");
  });
});
