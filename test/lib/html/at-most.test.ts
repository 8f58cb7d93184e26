import { atMost } from "../../../lib/html/at-most";

describe("atMost", () => {
  it("leaves a list as it is that is short enough", () => {
    expect(atMost([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], rest: [] });
  });

  it("keeps one place for what is left over", () => {
    expect(atMost([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2], rest: [3, 4] });
  });
});
