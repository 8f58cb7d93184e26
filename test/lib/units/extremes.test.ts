import { maxOf, minOf } from "../../../lib/units";

describe("maxOf and minOf", () => {
  it("are the largest and the smallest of some numbers, and of a bound", () => {
    expect([maxOf([1, 3, 2]), minOf([2, 1, 3]), maxOf([1, 2], 5), minOf([1, 2], 0)]).toEqual([3, 1, 5, 0]);
  });

  it("are the bound where there are no numbers, as those of Math", () => {
    expect([maxOf([], 0), minOf([], 1), maxOf([]), minOf([])]).toEqual([0, 1, Math.max(), Math.min()]);
  });

  it("pass on what is no number", () => {
    expect([maxOf([1, Number.NaN, 2]), minOf([1, Number.NaN])]).toEqual([Number.NaN, Number.NaN]);
  });

  it("take millions of numbers", () => {
    const many = Array.from({ length: 1_000_000 }, (_, index) => index);
    expect([maxOf(many), minOf(many)]).toEqual([999_999, 0]);
  });
});
