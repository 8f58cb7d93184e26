import { externalShare, externalShares, sidePorts } from "../../../../lib/sizing/topology/side-links";

describe("sidePorts", () => {
  it("is whole cages", () => {
    expect([0, 1, 2, 3].map((links) => sidePorts(links, 1))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((links) => sidePorts(links, 2))).toEqual([0, 2, 2, 4]);
  });
});

describe("externalShare", () => {
  it("deals links evenly, the first switches having one more", () => {
    expect([0, 1, 2].map((index) => externalShare(7, 3, index))).toEqual([3, 2, 2]);
    expect([0, 1].map((index) => externalShare(1, 2, index))).toEqual([1, 0]);
    expect(externalShare(7, 3)).toBe(3);
  });

  it.each([
    [7, 3],
    [0, 2],
    [4, 2],
    [1, 5],
  ])("deals %d links over %d switches as externalShares counts them", (links, switches) => {
    const each = Array.from({ length: switches }, (_, index) => externalShare(links, switches, index));
    const counted = externalShares(links, switches).flatMap(([count, own]) => Array.from({ length: count }, () => own));
    expect(counted).toEqual(each);
  });
});
