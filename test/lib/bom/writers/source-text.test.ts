import { sourceText } from "../../../../lib/bom/writers/source-text";

describe("sourceText", () => {
  it("is key, title and address in the form that is asked for", () => {
    const source = { key: "SHEET", title: "A price sheet", address: "https://example.org" };
    expect(sourceText(source)).toBe("SHEET: A price sheet, https://example.org");
  });

  it("is the key alone for a source of the user's own", () => {
    expect(sourceText({ key: "quote 4711", title: "", address: "" })).toBe("quote 4711");
  });
});
