import { figure, pathOfNamed } from "../../../lib/rules/rule";

describe("figure", () => {
  it("has at most one digit after the point, and no grouping", () => {
    expect([figure(1234.56), figure(10)]).toEqual(["1234.6", "10"]);
  });
});

describe("pathOfNamed", () => {
  const feeds = [{ name: "grid" }, { name: "turbines" }];

  it("is the path of the entry of that name", () => {
    expect(pathOfNamed("power.feeds", feeds, "turbines")).toBe("power.feeds[1]");
  });

  it("is the path of the list for an entry that the plan derived", () => {
    expect(pathOfNamed("power.feeds", [], "utility")).toBe("power.feeds");
  });
});
