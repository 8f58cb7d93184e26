import fc from "fast-check";
import { counted, dollars, durationText, kilowatts, percent, significant, thousands } from "../../../lib/formats";

describe("formats", () => {
  it("groups thousands", () => {
    expect([0, 999, 1000, 12544, 1234567.891].map((value) => thousands(value))).toEqual([
      "0",
      "999",
      "1,000",
      "12,544",
      "1,234,568",
    ]);
    expect(thousands(1234.5, 2)).toBe("1,234.50");
    expect(thousands(-1234.5, 1)).toBe("-1,234.5");
  });

  it("writes dollars in the largest unit, millions and billions to three significant digits", () => {
    const amounts = [0, 2.5, 850, 12500.4, 999_999.99, 1_234_500, 38_280_000, 994_999_999, 999_990_000, 1_234_500_000];
    expect(amounts.map(dollars)).toEqual([
      ...["$0", "$2.50", "$850", "$12,500", "$1.00 M", "$1.23 M", "$38.3 M", "$995 M", "$1.00 B", "$1.23 B"],
    ]);
  });

  it("writes power in the largest unit, to three significant digits", () => {
    expect([0, 0.25, 837.54, 999.99, 150_000, 24_040, 1_210_000].map(kilowatts)).toEqual([
      ...["0 kW", "0.25 kW", "838 kW", "1 MW", "150 MW", "24 MW", "1.21 GW"],
    ]);
  });

  it("writes figures to three significant digits, without trailing zeros", () => {
    const values = [0, 5, 0.01234, 9.996, 99.96, 1200, 12345, -837.54];
    expect(values.map(significant)).toEqual(["0", "5", "0.0123", "10", "100", "1,200", "12,300", "-838"]);
  });

  it("writes shares in percent and counts with their noun", () => {
    expect(percent(0.1234)).toBe("12.3 %");
    expect([0, 1, 2000].map((count) => counted(count, "line"))).toEqual(["0 lines", "1 line", "2,000 lines"]);
    expect([1, 2].map((count) => counted(count, "leaf", "leaves"))).toEqual(["1 leaf", "2 leaves"]);
  });

  it("writes durations in minutes or hours", () => {
    expect([0, 12.34, 119, 120, 2123].map(durationText)).toEqual([
      ...["0 minutes", "12.3 minutes", "119 minutes", "2 hours", "35.4 hours"],
    ]);
  });

  it("keeps the value when the separators are removed", () => {
    fc.assert(fc.property(fc.integer(), (value) => Number(thousands(value).replaceAll(",", "")) === value));
  });
});
