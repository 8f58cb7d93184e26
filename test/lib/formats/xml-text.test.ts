import * as fc from "fast-check";
import { xmlText } from "../../../lib/formats/xml-text";

describe("xmlText", () => {
  it("leaves no character of any text that HTML gives a meaning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(xmlText(text).replace(/&#\d+;/g, "")).not.toMatch(/[<>"'`&\u0000-\u001f]/);
      }),
    );
  });
});
