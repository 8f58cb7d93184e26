import { pathOfNamed } from "../../../lib/rules/rule";

describe("pathOfNamed", () => {
  const feeds = [{ name: "grid" }, { name: "turbines" }];

  it("is the path of the entry of that name", () => {
    expect(pathOfNamed("power.feeds", feeds, "turbines")).toBe("power.feeds[1]");
  });

  it("is the path of the list for an entry that the plan derived", () => {
    expect(pathOfNamed("power.feeds", [], "utility")).toBe("power.feeds");
  });
});
