import * as fc from "fast-check";
import { nameSchema } from "../../../lib/model";

const isName = (value: unknown) => nameSchema().safeParse(value).success;

describe("nameSchema", () => {
  it.each(["a", "h100", "first-light", "x".repeat(40)])("takes %p", (name) => expect(isName(name)).toBe(true));

  it.each(["", "../x", "H100", "1st", "-a", "a b", "a_b", "a.b", "a\n", "\u00e4", "x".repeat(41), 5, null])(
    "fails for %p",
    (name) => expect(isName(name)).toBe(false),
  );

  it("takes nothing that a folder, an address or a tag could not take", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !isName(text) || encodeURIComponent(text) === text));
  });
});
