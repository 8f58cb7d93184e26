import { sourcesSheet } from "../../../../lib/bom/writers/sources-sheet";

describe("sourcesSheet", () => {
  it("has a row for each source, without an address where it has none", () => {
    const sources = [
      { key: "A", title: "A title", address: "https://example.org" },
      { key: "my letter", title: "my letter", address: "" },
    ];
    expect(sourcesSheet({ sources }).rows).toEqual([
      ["A", "A title", "https://example.org"],
      ["my letter", "my letter", null],
    ]);
  });
});
