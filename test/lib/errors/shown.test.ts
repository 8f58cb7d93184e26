import { isMapping, kindOf, shown } from "../../../lib/errors";
import { Power } from "../../../lib/units";

describe("shown", () => {
  it.each([
    ["5", '"5"'],
    [5, "5"],
    [true, "true"],
    [null, "nothing"],
    [undefined, "nothing"],
    ['say "x"', '"say \\"x\\""'],
    [[], "an empty list"],
    [[1], "a list of 1 entry"],
    [[1, 2], "a list of 2 entries"],
    [{}, "an empty mapping"],
    [{ name: "a", node: "b" }, "a mapping with name, node"],
    [Power.megawatts(150), "150 MW"],
  ])("shows %j as %p", (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it("is done at once with a value that holds itself", () => {
    const list: unknown[] = [];
    list.push(list);
    expect(shown({ list })).toBe("a mapping with list");
  });
});

describe("kindOf", () => {
  it.each([
    ["x", "a text"],
    [1, "a number"],
    [false, "a boolean"],
    [null, "nothing"],
    [[], "a list"],
    [{}, "a mapping"],
    [Power.watts(1), "an object"],
  ])("calls %j %p", (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });
});

describe("isMapping", () => {
  it("takes plain objects, also without a prototype, and nothing else", () => {
    expect(isMapping({})).toBe(true);
    expect(isMapping(Object.create(null))).toBe(true);
    for (const value of [null, [], "x", Power.watts(1), new Map()]) expect(isMapping(value)).toBe(false);
  });
});
