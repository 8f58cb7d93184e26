import { changeOf, isChanged } from "../../../../lib/report/delta/change";

describe("changeOf", () => {
  it("has the later less the earlier figure, and none where one is not known", () => {
    expect(changeOf(3, 5)).toEqual({ before: 3, after: 5, difference: 2 });
    expect(changeOf(null, 5).difference).toBeNull();
  });
});

describe("isChanged", () => {
  it("tells another figure, also one that nobody knows any more", () => {
    expect([changeOf(3, 3), changeOf(null, null), changeOf(3, 4), changeOf(3, null)].map(isChanged)).toEqual([
      ...[false, false, true, true],
    ]);
  });
});
