import * as fc from "fast-check";
import { holderOf, keysOfPath, pathOf } from "../../../lib/errors";

describe("pathOf", () => {
  it("joins keys and indices, and quotes keys that are no names", () => {
    expect(pathOf(["power", "feeds", 0, "capacity"])).toBe("power.feeds[0].capacity");
    expect(pathOf(["my pods", "a.b", '"'])).toBe('["my pods"]["a.b"]["\\""]');
    expect(pathOf(["capacity"], "power.feeds[0]")).toBe("power.feeds[0].capacity");
    expect(pathOf([])).toBe("");
  });
});

describe("keysOfPath", () => {
  const keys = fc.array(fc.oneof(fc.nat(), fc.string({ minLength: 1 }), fc.constantFrom("name", "__proto__", "]", "0")));

  it("takes apart what pathOf puts together", () => {
    fc.assert(fc.property(keys, (path) => expect(keysOfPath(pathOf(path))).toEqual(path)));
  });

  it("makes holderOf the path of all keys but the last", () => {
    fc.assert(fc.property(keys, (path) => expect(holderOf(pathOf(path))).toBe(pathOf(path.slice(0, -1)))));
  });
});
