import { isDeclared } from "../../../lib/model/api-version";

describe("isDeclared", () => {
  it("is true for a text that names the version of the format", () => {
    expect(["apiVersion: gigasite/v1", '{"apiVersion":"gigasite/v2"}'].map(isDeclared)).toEqual([true, true]);
    expect(isDeclared("id: ours\ncurrency: USD\n")).toBe(false);
  });
});
