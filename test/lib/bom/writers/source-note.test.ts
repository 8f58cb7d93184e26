import { sourceNote } from "../../../../lib/bom/writers/source-note";

describe("sourceNote", () => {
  it("is key and title, with the address apart so that it can be a link", () => {
    const source = { key: "SHEET", title: "A price sheet", address: "https://example.org" };
    expect(sourceNote(source)).toEqual({ text: "SHEET: A price sheet", address: "https://example.org" });
  });

  it("is the key alone for a source of the user's own", () => {
    expect(sourceNote({ key: "quote 4711", title: "", address: "" })).toBe("quote 4711");
  });
});
