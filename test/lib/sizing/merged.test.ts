import { merged } from "../../../lib/sizing/merged";

describe("merged", () => {
  it("makes one of the items of each key, in the order of the first of them", () => {
    const items = [
      { part: "b", count: 1 },
      { part: "a", count: 2 },
      { part: "b", count: 3 },
    ];
    const sum = (one: { part: string; count: number }, other: { count: number }) => ({
      ...one,
      count: one.count + other.count,
    });
    expect(merged(items, ({ part }) => part, sum)).toEqual([
      { part: "b", count: 4 },
      { part: "a", count: 2 },
    ]);
    expect(merged([], String, (one) => one)).toEqual([]);
  });
});
